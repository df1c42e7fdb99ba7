package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The interview about the pupil's situation.
 *
 * @param pupilView in the pupil's words
 * @param familyExpectations apart from the pupil's wishes; needed as soon as a legal representative was met
 */
public record RecordInterview(
    CaseNumber caseNumber,
    LocalDate heldOn,
    @Nullable String place,
    Set<Participant> participants,
    String pupilView,
    Set<Motivation> motivations,
    String pupilWishes,
    @Nullable String familyExpectations,
    Set<Obstacle> obstacles,
    @Nullable String mobility,
    ContactChannel preferredChannel,
    LocalDate nextMeeting) {

  public RecordInterview {
    participants = Set.copyOf(participants);
    motivations = Set.copyOf(motivations);
    obstacles = Set.copyOf(obstacles);
    Refusal.unless(
        participants.contains(Participant.PUPIL) || participants.contains(Participant.GUARDIAN),
        "Indiquez qui a été rencontré : l’élève ou un responsable légal au moins.");
    place = Wording.optional(place, 200, "Lieu");
    pupilView = Wording.required(pupilView, 2000, "Comment l’élève voit sa situation");
    pupilWishes = Wording.required(pupilWishes, 2000, "Ses souhaits");
    familyExpectations =
        participants.contains(Participant.GUARDIAN)
            ? Wording.required(familyExpectations, 2000, "Attentes de la famille")
            : Wording.optional(familyExpectations, 2000, "Attentes de la famille");
    mobility = Wording.optional(mobility, 500, "Contraintes de déplacement");
    Refusal.unless(
        !nextMeeting.isBefore(heldOn), "Choisissez un prochain rendez-vous qui ne précède pas l’entretien.");
  }
}
