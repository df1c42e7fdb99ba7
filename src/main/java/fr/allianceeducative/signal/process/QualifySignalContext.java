package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.signal.Indicators;
import fr.allianceeducative.signal.ObservedSignal;
import fr.allianceeducative.signal.SignalReport;
import fr.allianceeducative.signal.SignalReport.ReportedObservation;
import fr.allianceeducative.signal.SituationInFigures;
import fr.allianceeducative.signal.SituationReader;
import fr.allianceeducative.signal.SuggestedTrack;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the person who qualifies a signal what colleagues reported and what the table suggests. */
@Component
class QualifySignalContext implements FormContext {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final SituationReader reader;
  private final People people;

  QualifySignalContext(SituationReader reader, People people) {
    this.reader = reader;
    this.people = people;
  }

  @Override
  public boolean fills(OpenTask task) {
    return task.process().equals(QualifySignalProcess.KEY) && task.key().equals(QualifySignalProcess.QUALIFY_TASK);
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    CaseNumber number = new CaseNumber(Objects.requireNonNull(task.businessKey()));
    SuggestedTrack suggested = reader.suggestion(number);
    List<SignalReport> reports = reader.reports(number);
    Map<String, String> names =
        Staff.namesOf(people.named(reports.stream().map(SignalReport::author).distinct().toList()));
    Function<SignalReport, String> author =
        report -> names.getOrDefault(report.author(), report.author()) + " (" + report.authorRole() + ")";
    return Map.of(
        "suggestion",
        suggested.track().label(),
        "suggestedUrgencyLabel",
        suggested.urgency().label(),
        "basis",
        basis(reader.situation(number), reader.figures(number)),
        "reports",
        reports.stream().map(report -> row(report, author.apply(report))).toList());
  }

  /** The figures behind the score come first: a score alone decides nothing. */
  private static String basis(SituationInFigures situation, Optional<Indicators> figures) {
    String score = situation.score() == null ? "Aucun score." : "Score du signal : %d.".formatted(situation.score());
    return Stream.of(
            figures.map(QualifySignalContext::inWords).orElse(""),
            score,
            situation.legalThreshold() ? "Seuil légal d’absences atteint." : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String inWords(Indicators figures) {
    return "Dans les fichiers de l’établissement : %s sans motif valable le mois le plus chargé, %s, %s."
        .formatted(
            plural(figures.halfDays(), "demi-journée", "demi-journées"),
            plural(figures.incidents(), "incident", "incidents"),
            figures.averageDrop().signum() == 0
                ? "moyenne sans baisse connue"
                : "moyenne en baisse de " + NumberFormat.getInstance(Locale.FRENCH).format(figures.averageDrop()));
  }

  private static String plural(int count, String one, String many) {
    return count + " " + (count < 2 ? one : many);
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
