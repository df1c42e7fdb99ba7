package fr.allianceeducative.alliance;

import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A member is in the alliance no more.
 *
 * @param userName account of the member; null for a profession and for a partner outside
 */
public record MemberLeft(CaseNumber caseNumber, @Nullable String userName, Why why) implements CaseEvent, AccessChange.Event {

  /** What ended first. */
  public enum Why {
    AGREEMENT_ENDED("Un membre quitte l’alliance : l’accord de partage a pris fin."),
    /** A colleague works in the school no more. */
    SCHOOL_LEFT("Un membre quitte l’alliance : cette personne ne travaille plus dans l’établissement.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }
  }

  @Override
  public String sentence() {
    return why.sentence;
  }

  @Override
  public AccessChange access() {
    return userName == null ? new AccessChange.None() : new AccessChange.MemberLeaves(userName);
  }
}
