package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of a session.
 *
 * @param at school time; null keeps the proposed date
 * @param members user names of the staff who are invited
 * @param outsideGuests name and structure of each guest without an account
 */
public record PrepareAgenda(
    SessionNumber session,
    @Nullable LocalDateTime at,
    @Nullable String place,
    List<CaseNumber> cases,
    List<String> members,
    List<String> outsideGuests) {

  private static final int MOST_GUESTS = 30;

  public PrepareAgenda {
    cases = cases.stream().distinct().toList();
    members = members.stream().distinct().toList();
    outsideGuests = outsideGuests.stream().distinct().toList();
    Texts.atMost(200, place, "Lieu");
    outsideGuests.forEach(guest -> Texts.atMost(200, guest, "Invités extérieurs"));
    Refusal.unless(
        outsideGuests.size() <= MOST_GUESTS, "Invitez trente personnes extérieures au plus, une par ligne.");
  }
}
