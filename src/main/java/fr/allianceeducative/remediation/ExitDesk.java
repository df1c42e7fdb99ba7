package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a path: its review, the departure from the school, the closing of the case, the checks some months later. */
@Service
@Transactional
public class ExitDesk {

  private final Exits exits;
  private final CaseDesk cases;
  private final Pen pen;
  private final ApplicationEventPublisher events;

  ExitDesk(Exits exits, CaseDesk cases, Pen pen, ApplicationEventPublisher events) {
    this.exits = exits;
    this.cases = cases;
    this.pen = pen;
    this.events = events;
  }

  /** Keeps the exit review. The case stays open until {@link #closeCase}. */
  public void recordExit(RecordExit exit) {
    CaseFile file = cases.caseFile(exit.caseNumber());
    Refusal.unless(
        !exit.exitOn().isAfter(pen.today()) && !exit.exitOn().isBefore(file.openedOn()),
        "Choisissez une date de sortie entre l’ouverture du dossier et aujourd’hui.");
    exits.add(exit, pen.today(), pen.author());
    events.publishEvent(new ExitReviewed(exit.caseNumber(), exit.positive()));
  }

  /** Keeps what is needed to find a pupil again who leaves the school. */
  public void recordDeparture(RecordDeparture departure) {
    exits.add(departure, pen.today(), pen.author());
    events.publishEvent(
        new SchoolLeft(
            departure.caseNumber(), departure.rightToReturn() != RecordDeparture.RightToReturn.NOT_CONCERNED));
  }

  /** Closes the case with the outcome of its review. */
  public void closeCase(CaseNumber number) {
    cases.close(number, lastExit(number).reason());
  }

  /** Keeps what was heard of a pupil after the exit. A solution that broke is recorded only where the case can reopen. */
  public void recordCheck(RecordCheck check) {
    RecordExit exit = lastExit(check.caseNumber());
    Refusal.unless(
        !check.checkedOn().isAfter(pen.today()) && !check.checkedOn().isBefore(exit.exitOn()),
        "Choisissez une date de prise de contact entre la sortie et aujourd’hui.");
    Refusal.unless(
        check.result() != RecordCheck.Result.BROKEN || noOtherCase(check.caseNumber()),
        "Un autre dossier est déjà ouvert pour cet élève : poursuivez dans ce dossier-là et indiquez ici"
            + " qu’un autre dossier suit l’élève.");
    exits.add(check, pen.today(), pen.author());
    events.publishEvent(new ExitChecked(check.caseNumber(), check.point(), check.result()));
  }

  /** Opens the case again after a solution broke, with its history. */
  public void reopenCase(CaseNumber number) {
    cases.reopen(number);
  }

  /** How the path ended and how often nobody answered since. */
  @Transactional(readOnly = true)
  public ExitSummary summary(CaseNumber number) {
    RecordExit exit = lastExit(number);
    return new ExitSummary(exit.reason(), exit.exitOn(), exits.unanswered(number, exit.exitOn()));
  }

  private RecordExit lastExit(CaseNumber number) {
    return exits.last(number).orElseThrow(() -> new Refusal("Établissez d’abord le bilan de sortie de ce dossier."));
  }

  private boolean noOtherCase(CaseNumber number) {
    long pupil = cases.caseFile(number).pupil().id();
    CaseNumber open = cases.openCases(List.of(pupil)).get(pupil);
    return open == null || open.equals(number);
  }
}
