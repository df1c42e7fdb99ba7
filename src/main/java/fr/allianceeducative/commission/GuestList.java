package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.SharingDesk;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is invited to a session and who came. */
@Component
class GuestList {

  private final Invitations invitations;
  private final People people;
  private final SharingDesk sharing;

  GuestList(Invitations invitations, People people, SharingDesk sharing) {
    this.invitations = invitations;
    this.people = people;
    this.sharing = sharing;
  }

  void draft(Session session, Instant at, PrepareAgenda agenda) {
    Map<String, Staff> staff =
        people.inSchool(session.school()).stream().collect(Collectors.toMap(Staff::userName, Function.identity()));
    Refusal.unless(
        staff.keySet().containsAll(agenda.members()) && !agenda.members().isEmpty(),
        "Choisissez les membres conviés parmi les personnels de l’établissement.");
    if (!agenda.outsideGuests().isEmpty()) {
      mustBeForGuests(agenda.cases());
    }
    List<Invitation> drafts = new ArrayList<>();
    for (String member : agenda.members()) {
      drafts.add(draft(member, staff.get(member).displayName(), at));
    }
    for (String guest : agenda.outsideGuests()) {
      drafts.add(draft(null, guest, at));
    }
    invitations.replace(session.number());
    invitations.draft(session.number(), drafts);
  }

  List<Invitation> invited(SessionNumber session) {
    return invitations.of(session);
  }

  void issue(SessionNumber session) {
    invitations.issue(session);
  }

  void replace(SessionNumber session) {
    invitations.replace(session);
  }

  /** How many of these invitations are of members of the session. */
  long countMembers(SessionNumber session, Set<Long> ids) {
    return invitations.of(session).stream().filter(one -> one.isMember() && ids.contains(one.id())).count();
  }

  void came(SessionNumber session, OpenSession opening) {
    List<Long> present = Stream.concat(opening.present().stream(), opening.guestsPresent().stream()).toList();
    invitations.presence(session, present, Invitation.Presence.PRESENT);
    invitations.presence(session, opening.excused(), Invitation.Presence.EXCUSED);
  }

  /** Of these cases, those that are not for the guests from outside who came. */
  Set<CaseNumber> notForGuests(List<CaseNumber> cases, OpenSession opening) {
    return opening.guestsPresent().isEmpty() ? Set.of() : sharing.paused(cases);
  }

  private void mustBeForGuests(List<CaseNumber> cases) {
    String waiting = sharing.paused(cases).stream().map(CaseNumber::value).sorted().collect(Collectors.joining(", "));
    Refusal.unless(
        waiting.isEmpty(),
        "Ces situations ne se partagent pas avec des invités extérieurs en ce moment : %s. Retirez-les de l’ordre du jour, ou ne conviez que des membres de l’établissement."
            .formatted(waiting));
  }

  private static Invitation draft(@Nullable String member, String name, Instant at) {
    return new Invitation(0, member, name, at, Invitation.State.DRAFTED, null);
  }
}
