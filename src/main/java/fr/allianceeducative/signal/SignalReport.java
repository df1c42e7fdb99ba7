package fr.allianceeducative.signal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is kept.
 *
 * @param pupilId of the case file
 * @param author user name
 * @param authorRole what the author does in the school, on the day of the report
 */
public record SignalReport(
    long id, long pupilId, String author, String authorRole, LocalDate reportedOn, ReportedObservation observation) {

  /** What the report says, without the name of the pupil. */
  public record ReportedObservation(
      Set<ObservedSignal> signals,
      Counts counts,
      String facts,
      @Nullable String actionsTried,
      Urgency urgency,
      boolean alreadyFollowed,
      boolean alreadyLeft,
      @Nullable LocalDate familyInformedOn,
      boolean pupilInformed) {

    static ReportedObservation of(ReportSignal command) {
      return new ReportedObservation(
          command.signals(),
          command.counts(),
          command.facts(),
          command.actionsTried(),
          command.urgency(),
          command.alreadyFollowed(),
          command.alreadyLeft(),
          command.familyInformedOn(),
          command.pupilInformed());
    }
  }

  /** Says nothing: what is printed ends in logs. */
  @Override
  public String toString() {
    return "SignalReport[id=" + id + "]";
  }
}
