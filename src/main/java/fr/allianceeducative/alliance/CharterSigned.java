package fr.allianceeducative.alliance;

import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A member signed the charter.
 *
 * @param userName account of the member; null for a profession and for a partner outside
 */
public record CharterSigned(CaseNumber caseNumber, @Nullable String userName) implements CaseEvent, AccessChange.Event {

  @Override
  public String sentence() {
    return "Charte de déontologie signée par un membre de l’alliance.";
  }

  @Override
  public AccessChange access() {
    return userName == null ? new AccessChange.None() : new AccessChange.MemberEnters(userName);
  }
}
