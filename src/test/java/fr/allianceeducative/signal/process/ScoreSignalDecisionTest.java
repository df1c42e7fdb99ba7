package fr.allianceeducative.signal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreSignalDecisionTest {

  private static final ScoreSignalDecision DECISION = new ScoreSignalDecision();

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "-, -, 0", "0, 0, 0", "1, 4.9, 0", "2, 0, 1", "3, 0, 1", "4, 0, 2", "40, 0, 2",
      "0, 5, 1", "0, 9.9, 1", "-, 9.95, 1", "0, 10.0, 2", "3, 10, 2", "2, 6, 1"})
  void absences_give_points_by_month_or_by_term(Integer halfDays, Double rate, int points) {
    assertThat(DECISION.axis("score-absences", inputs("unjustifiedHalfDays", halfDays, "absenceRate", rate))).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"-, 0", "0, 0", "1, 1", "2, 1", "3, 2", "12, 2"})
  void incidents_give_points(Integer incidents, int points) {
    assertThat(DECISION.axis("score-incidents", inputs("incidents", incidents, "", null))).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "-, -, 0", "0, 0, 0", "1.99, 0, 0", "2, 0, 1", "3.99, 0, 1", "4, 0, 2", "11.5, -, 2", "0, 1, 1", "0, 2, 2", "2.5, 2, 2", "-, 1, 1"})
  void falling_results_give_points(Double drop, Integer subjects, int points) {
    assertThat(DECISION.axis("score-results", inputs("averageDrop", drop, "subjectsBelow8", subjects))).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"-, 0", "0, 0", "1, 1", "2, 2", "3, 2"})
  void a_withdrawn_pupil_gives_points_as_professionals_agree(Integer observers, int points) {
    assertThat(DECISION.axis("score-engagement", inputs("engagement", observers, "", null))).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"-, 0", "0, 0", "1, 1", "2, 2", "6, 2"})
  void context_factors_give_points(Integer factors, int points) {
    assertThat(DECISION.axis("score-context", inputs("contextFactors", factors, "", null))).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
      // half-days, incidents, drop, engagement, context: score, legal threshold, case, watch list
      "0, 0, 0, 0, 0, 0, false, false, false",
      "3, 0, 0, 0, 0, 1, false, false, true",
      "1, 2, 2.0, 0, 0, 2, false, false, true",
      "4, 0, 0, 0, 0, 2, true, true, false",
      "3, 1, 2.0, 0, 0, 3, false, true, false",
      "0, 3, 4.0, 0, 0, 4, false, true, false",
      "0, 0, 0, 2, 1, 3, false, true, false",
      "12, 5, 6.0, 2, 2, 10, true, true, false"})
  void the_total_decides_what_follows_and_the_legal_threshold_decides_alone(
      int halfDays, int incidents, double drop, int engagement, int context, int score, boolean legal, boolean opens, boolean watch) {
    Map<String, Object> all = inputs("unjustifiedHalfDays", halfDays, "incidents", incidents);
    all.put("averageDrop", drop);
    all.put("engagement", engagement);
    all.put("contextFactors", context);

    assertThat(DECISION.row(all)).containsExactlyInAnyOrderEntriesOf(
        Map.of("score", score, "legalThreshold", legal, "opensCase", opens, "watchList", watch));
  }

  @Test
  void a_pupil_nothing_is_known_of_has_no_signal() {
    assertThat(DECISION.row(Map.of())).containsEntry("score", 0).containsEntry("opensCase", false).containsEntry("watchList", false);
  }

  private static Map<String, Object> inputs(String name, Object value, String other, Object otherValue) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put(name, value);
    inputs.put(other, otherValue);
    return inputs;
  }
}
