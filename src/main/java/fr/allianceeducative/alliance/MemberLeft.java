package fr.allianceeducative.alliance;

import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A member is in the alliance no more, because the agreement for it ended.
 *
 * @param userName account of the member; null for a profession and for a partner outside
 */
public record MemberLeft(CaseNumber caseNumber, @Nullable String userName) implements CaseEvent, AccessChange.Event {

  @Override
  public String sentence() {
    return "Un membre quitte l’alliance : l’accord de partage a pris fin.";
  }

  @Override
  public AccessChange access() {
    return userName == null ? new AccessChange.None() : new AccessChange.MemberLeaves(userName);
  }
}
