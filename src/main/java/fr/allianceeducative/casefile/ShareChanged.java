package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.EnumSet;
import java.util.Set;

/**
 * The register of shares of a case has a new line, or an agreement ended. A room that does something for a partner listens: what
 * rests on an agreement {@linkplain #stops() stops} with it, at once.
 */
public record ShareChanged(Share share, Change change) {

  /** What happened. */
  public enum Change {
    /** Handed on because the mission of the school or the law says so. */
    NOTED,
    ASKED,
    AGREED,
    REFUSED,
    /** Asked for again, and not agreed to again. */
    NOT_RENEWED,
    WITHDRAWN,
    EXPIRED,
    ENDED
  }

  /** Where the accompaniment is over, what belongs to it has ended by itself. */
  private static final Set<Change> STOPPING =
      EnumSet.of(Change.REFUSED, Change.NOT_RENEWED, Change.WITHDRAWN, Change.EXPIRED);

  public CaseNumber caseNumber() {
    return share.caseNumber();
  }

  public String partner() {
    return share.partner();
  }

  /** Whether the partner receives nothing on an agreement from now on. What the law asks for is never stopped here. */
  public boolean stops() {
    return share.isAgreement() && STOPPING.contains(change);
  }
}
