package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A pupil who may be in danger: ordinary sharing stops, that a transmission was made is kept, the head of the school says when
 * sharing goes on.
 *
 * <p>It has a path of its own, beside that of the case, because a pupil who moves or withdraws is in no less danger. What the
 * transmission said is kept elsewhere, never here.
 */
@Service
@Transactional
public class ProtectionDesk {

  private final CaseDesk cases;
  private final CaseChanges changes;
  private final Paths paths;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProtectionDesk(
      CaseDesk cases,
      CaseChanges changes,
      Paths paths,
      People people,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.changes = changes;
    this.paths = paths;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** Takes that somebody fears for the pupil, whatever the state of the case. */
  public void reportDanger(CaseNumber number) {
    CaseFile file = cases.caseFile(number);
    events.publishEvent(new DangerReported(number));
    paths.dangerReported(number, file.school());
  }

  /** Ordinary sharing stops; legal procedures go on. Doing it twice changes nothing. */
  public void suspendSharing(CaseNumber number) {
    if (!cases.caseFile(number).sharingSuspended()) {
      changes.sharing(number, false);
      events.publishEvent(new SharingSuspended(number));
    }
  }

  /** Keeps that a transmission was made, by whom and when, or that none was needed. */
  public void recordTransmission(RecordTransmission command) {
    if (command instanceof RecordTransmission.Made made) {
      Refusal.unless(!made.on().isAfter(LocalDate.now(clock)), "Choisissez une date qui n’est pas dans l’avenir.");
      events.publishEvent(new TransmissionRecorded(made.caseNumber(), made.on(), author(made)));
    } else {
      events.publishEvent(new DangerRuledOut(command.caseNumber()));
    }
  }

  /** Lets ordinary sharing go on, or keeps it suspended until somebody looks again. */
  public void reviewSuspension(ReviewSuspension review) {
    if (review.reason() == null || review.decision() == ReviewSuspension.Decision.KEEP) {
      events.publishEvent(new SuspensionKept(review.caseNumber()));
    } else {
      changes.sharing(review.caseNumber(), true);
      events.publishEvent(new SharingResumed(review.caseNumber(), review.reason()));
    }
  }

  private String author(RecordTransmission.Made made) {
    if (made.by().equals(RecordTransmission.SOMEBODY_ELSE)) {
      return "une personne d’un autre établissement ou service";
    }
    return people.inSchool(cases.caseFile(made.caseNumber()).school()).stream()
        .filter(staff -> staff.userName().equals(made.by()))
        .findFirst()
        .map(Staff::displayName)
        .orElseThrow(() -> new Refusal("Choisissez dans la liste la personne qui a fait la transmission."));
  }
}
