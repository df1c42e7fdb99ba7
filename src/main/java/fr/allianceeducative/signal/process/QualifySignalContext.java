package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.signal.ObservedSignal;
import fr.allianceeducative.signal.QualificationDesk;
import fr.allianceeducative.signal.SignalReport;
import fr.allianceeducative.signal.SignalReport.ReportedObservation;
import fr.allianceeducative.signal.SituationInFigures;
import fr.allianceeducative.signal.SuggestedTrack;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the person who qualifies a signal what colleagues reported and what the table suggests. */
@Component
class QualifySignalContext implements FormContext {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final QualificationDesk desk;
  private final People people;

  QualifySignalContext(QualificationDesk desk, People people) {
    this.desk = desk;
    this.people = people;
  }

  @Override
  public boolean fills(OpenTask task) {
    return task.process().equals(QualifySignalProcess.KEY) && task.key().equals(QualifySignalProcess.QUALIFY_TASK);
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    CaseNumber number = new CaseNumber(Objects.requireNonNull(task.businessKey()));
    SuggestedTrack suggested = desk.suggestion(number);
    List<SignalReport> reports = desk.reports(number);
    Map<String, String> names =
        people.named(reports.stream().map(SignalReport::author).distinct().toList()).stream()
            .collect(Collectors.toMap(Staff::userName, Staff::displayName));
    Function<SignalReport, String> author =
        report -> names.getOrDefault(report.author(), report.author()) + " (" + report.authorRole() + ")";
    return Map.of(
        "suggestion",
        suggested.track().label(),
        "suggestedUrgencyLabel",
        suggested.urgency().label(),
        "basis",
        basis(desk.situation(number)),
        "reports",
        reports.stream().map(report -> row(report, author.apply(report))).toList());
  }

  private static String basis(SituationInFigures situation) {
    String score = situation.score() == null ? "Aucun score." : "Score du signal : " + situation.score() + ".";
    return situation.legalThreshold() ? score + " Seuil légal d’absences atteint." : score;
  }

  private static Map<String, String> row(SignalReport report, String author) {
    ReportedObservation said = report.observation();
    return Map.of(
        "who",
        sentences(
            report.reportedOn().format(DAY) + ", " + author,
            said.urgency().label(),
            said.familyInformedOn() == null ? "" : "Famille prévenue le " + said.familyInformedOn().format(DAY),
            said.pupilInformed() ? "Élève prévenu" : ""),
        "signals",
        sentences(
            said.signals().stream().sorted().map(ObservedSignal::label).collect(Collectors.joining(", ")),
            counted("demi-journées d’absence", said.counts().halfDays()),
            counted("retards", said.counts().lateArrivals()),
            counted("incidents", said.counts().incidents())),
        "facts",
        said.facts(),
        "actionsTried",
        said.actionsTried() == null ? "" : said.actionsTried());
  }

  private static String counted(String what, @Nullable Integer count) {
    return count == null ? "" : what + " : " + count;
  }

  private static String sentences(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(". "));
  }
}
