package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The chair opens a session, or gives it a new date.
 *
 * @param present members who came, as ids of their invitations, like the two other lists
 * @param added urgent cases that arrived after the agenda
 * @param postponedTo school time; null when the session takes place
 */
public record OpenSession(
    SessionNumber session,
    Set<Long> present,
    Set<Long> excused,
    Set<Long> guestsPresent,
    List<CaseNumber> added,
    @Nullable LocalDateTime postponedTo) {

  public OpenSession {
    Refusal.unless(
        Collections.disjoint(present, excused),
        "Une personne ne peut pas être à la fois présente et excusée : corrigez l’une des deux listes.");
  }
}
