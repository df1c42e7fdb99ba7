package fr.allianceeducative.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.MovingClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft and its task, where they end at the same moment. */
class DraftDeskTest {

  private static final Optional<TaskReach.Subject> OPEN = Optional.of(new TaskReach.Subject("AE-2026-000042"));

  private final Drafts drafts = mock(Drafts.class);
  private final TaskReach reach = mock(TaskReach.class);
  private final People people = mock(People.class);
  private final LateTexts late = mock(LateTexts.class);
  private final DraftDesk desk =
      new DraftDesk(drafts, reach, late, people, new ObjectMapper(), new MovingClock("2026-11-05T10:00:00Z"));

  @BeforeEach
  void somebody_is_at_work() {
    when(people.current()).thenReturn(Optional.of(new Staff("cpe.brito", "Une CPE", Set.of(Role.CPE), null, null)));
  }

  @Test
  void what_is_kept_while_the_task_ends_is_not_kept() {
    when(reach.subjectOf("t1")).thenReturn(OPEN).thenReturn(Optional.empty());

    assertThat(desk.keep("t1", "{}")).isEmpty();
    verify(drafts).remove("t1", "cpe.brito");
    verify(late).again(eq("t1"), any());
  }

  @Test
  void whoever_keeps_a_draft_learns_who_else_has_begun() {
    Drafts.Begun other = new Drafts.Begun("rds.brito", Instant.parse("2026-11-05T09:59:00Z"));
    when(reach.subjectOf("t1")).thenReturn(OPEN);
    when(drafts.begunByOthers("t1", "cpe.brito")).thenReturn(List.of(other));

    assertThat(desk.keep("t1", "{}").orElseThrow().others()).containsExactly(other);
  }

  @Test
  void what_is_kept_of_a_task_that_goes_on_stays() {
    when(reach.subjectOf("t1")).thenReturn(OPEN);

    assertThat(desk.keep("t1", "{}")).isPresent();
    verify(drafts, never()).remove(any(), any());
  }

  @Test
  void every_night_the_drafts_of_ended_tasks_go_where_their_authors_find_them_and_the_others_stay() {
    when(drafts.tasks()).thenReturn(List.of("ended", "open"));
    when(reach.open(List.of("ended", "open"))).thenReturn(Set.of("open"));

    new DraftSweep(drafts, reach, late).sweep();

    verify(late).sweep("ended");
    verify(late, never()).sweep("open");
  }
}
