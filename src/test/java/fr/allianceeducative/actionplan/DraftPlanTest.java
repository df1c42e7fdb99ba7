package fr.allianceeducative.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftPlanTest {

  private static final LocalDate START = LocalDate.of(2026, 11, 9);

  @Test
  void actions_that_follow_each_other_do_not_count_together() {
    assertThat(plan(List.of(action(0, 10), action(11, 20), action(21, 30), action(31, 40)), 1).actions()).hasSize(4);
  }

  @Test
  void an_action_that_begins_on_the_last_day_of_another_counts_with_it() {
    assertThatThrownBy(() -> plan(List.of(action(0, 10), action(10, 20)), 1))
        .isInstanceOf(Refusal.class)
        .hasMessage("Ce plan mène 2 actions en même temps : gardez-en 1 au plus, ou décalez leurs dates.");
  }

  @Test
  void a_plan_without_action_is_refused() {
    assertThatThrownBy(() -> plan(List.of(), 3)).isInstanceOf(Refusal.class).hasMessageContaining("au moins une action");
  }

  @Test
  void dates_go_from_start_to_review_to_end() {
    assertThatThrownBy(() -> of(START, START.minusDays(1), START.plusDays(3))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> of(START, START.plusDays(4), START.plusDays(3))).isInstanceOf(Refusal.class);
    assertThat(of(START, START, START).endsOn()).isEqualTo(START);
  }

  private static DraftPlan plan(List<PlannedAction> actions, int most) {
    return new DraftPlan(new CaseNumber("AE-2026-000042"), "Objectif", DraftPlan.Rhythm.WEEKLY, actions, most);
  }

  private static PlannedAction action(int from, int to) {
    return of(START.plusDays(from), START.plusDays(from), START.plusDays(to));
  }

  private static PlannedAction of(LocalDate start, LocalDate review, LocalDate end) {
    return new PlannedAction(
        PlannedAction.Type.EDUCATIONAL, "Tutorat", "Deux fois par semaine", Responsible.TEACHER, null, start, review, end);
  }
}
