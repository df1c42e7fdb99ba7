package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may happen to an open case at any step: urgency, danger, change of school, withdrawal.
 *
 * <p>A person declares it here; a path then asks for what has to be done. An urgency or a danger leaves the path of the case
 * running and outlives it; a change of school or a withdrawal stops it at once.
 */
@Service
@Transactional
public class IncidentDesk {

  private final CaseDesk cases;
  private final CaseFiles files;
  private final CaseChanges changes;
  private final Paths paths;
  private final ReceivingSchools schools;
  private final ProtectionDesk protection;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IncidentDesk(
      CaseDesk cases,
      CaseFiles files,
      CaseChanges changes,
      Paths paths,
      ReceivingSchools schools,
      ProtectionDesk protection,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.files = files;
    this.changes = changes;
    this.paths = paths;
    this.schools = schools;
    this.protection = protection;
    this.events = events;
    this.clock = clock;
  }

  /** Asks the head of the school to act now. */
  public void declareUrgency(CaseNumber number) {
    paths.urgencyDeclared(number, open(number).school());
    events.publishEvent(new UrgencyDeclared(number));
  }

  public void handleUrgency(HandleUrgency command) {
    Refusal.unless(
        !command.handledOn().isAfter(LocalDate.now(clock)), "Choisissez une date qui n’est pas dans l’avenir.");
    events.publishEvent(new UrgencyHandled(command.caseNumber(), command.measure()));
  }

  /** Whoever fears for the pupil says it here; what follows is with {@link ProtectionDesk}. */
  public void reportDanger(CaseNumber number) {
    protection.reportDanger(number);
  }

  /** A new signal reached the case; its score is already written. */
  public void noteSignal(CaseNumber number) {
    events.publishEvent(new SignalAttached(number));
  }

  /** Stops the path here because the pupil changes school. */
  public void requestTransfer(CaseNumber number) {
    open(number);
    refuseUnlessTold(paths.transferRequested(number));
    events.publishEvent(new TransferRequested(number));
  }

  /** Names the school the case goes to. */
  public void prepareTransfer(PrepareTransfer command) {
    CaseFile file = open(command.caseNumber());
    changes.prepareMove(command.caseNumber(), schools.named(command.receivingSchool(), file.school()));
  }

  /** Moves the case to the school that was named; its path begins again there. */
  public void transfer(CaseNumber number) {
    Uai school =
        files
            .preparedMove(number)
            .orElseThrow(() -> new IllegalStateException("No school was named for case " + number));
    cases.transfer(number, school);
  }

  /** Stops the path: moved away, refused, withdrawn, deceased. */
  public void requestWithdrawal(CaseNumber number) {
    open(number);
    refuseUnlessTold(paths.withdrawalRequested(number));
    events.publishEvent(new WithdrawalRequested(number));
  }

  public void recordWithdrawal(RecordWithdrawal command) {
    cases.close(command.caseNumber(), command.reason());
  }

  private CaseFile open(CaseNumber number) {
    CaseFile file = cases.caseFile(number);
    Refusal.unless(file.isOpen(), "Ce dossier est clos : rouvrez-le d’abord.");
    return file;
  }

  private static void refuseUnlessTold(boolean told) {
    Refusal.unless(told, "Un changement d’établissement ou un retrait est déjà en cours pour ce dossier.");
  }
}
