package fr.allianceeducative.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.PresentReferent;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.TaskSights;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Extent;
import fr.allianceeducative.people.access.Sight;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseWordsTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final Uai SCHOOL = new Uai("0350001A");
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T09:00:00Z"), ZoneId.of("Europe/Paris"));

  private final CaseDesk cases = mock(CaseDesk.class);
  private final Directory directory = mock(Directory.class);
  private final TaskSights sights = mock(TaskSights.class);
  private final PresentReferent referents = mock(PresentReferent.class);
  private final CaseWords words = new CaseWords(cases, referents, new WallClock(directory));
  private final CaseHeaderContext header = new CaseHeaderContext(cases, directory, sights, CLOCK);

  @BeforeEach
  void the_house_looks() {
    when(sights.throughTask(any(CaseFile.class))).thenReturn(Sight.EVERYTHING);
  }

  @Test
  void the_referent_is_nobody_until_somebody_is_named() {
    open(null, null);
    assertThat(words.meaningOf("referentOfCase", CASE.value(), SCHOOL.value())).isNull();

    open("cpe.brito", null);
    assertThat(words.meaningOf("referentOfCase", CASE.value(), SCHOOL.value())).as("who has left gets no task").isNull();

    when(referents.of(any())).thenReturn(Optional.of("cpe.brito"));
    assertThat(words.meaningOf("referentOfCase", CASE.value(), SCHOOL.value())).isEqualTo("cpe.brito");
  }

  @Test
  void a_watch_ends_in_the_morning_and_outside_a_watch_there_is_no_end() {
    open(null, LocalDate.of(2027, 1, 11));
    assertThat(words.meaningOf("watchEnd", CASE.value(), SCHOOL.value()))
        .isEqualTo(Date.from(Instant.parse("2027-01-11T07:00:00Z")));

    open(null, null);
    assertThat(words.meaningOf("watchEnd", CASE.value(), SCHOOL.value())).isNull();
  }

  @Test
  void the_words_mean_nothing_outside_the_path_of_a_case() {
    assertThatThrownBy(() -> words.meaningOf("watchEnd", null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("watchEnd");
  }

  @Test
  void every_form_of_a_case_says_who_the_pupil_is_and_why_the_case_is_open() {
    open(null, null);

    assertThat(header.fills(task(CASE.value()))).isTrue();
    assertThat(header.contextOf(task(CASE.value())))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "pupil", "Lina MARTIN, 2GT1, 16 ans",
                "school", "0350001A",
                "caseNumber", "AE-2026-000042",
                "why", "Score 5 · seuil légal d’absences atteint"));
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void only_those_who_protect_read_above_a_form_that_sharing_is_suspended(boolean told) {
    open(null, null, true);
    when(sights.throughTask(any(CaseFile.class)))
        .thenReturn(
            new Sight(
                Map.of(Block.IDENTITY, Extent.ALL, Block.SCHOOLING, Extent.ALL, Block.PROTECTION, told ? Extent.ALL : Extent.NOTHING)));

    assertThat(String.valueOf(header.contextOf(task(CASE.value()))).contains("partage")).isEqualTo(told);
  }

  @Test
  void a_session_or_an_unknown_case_has_no_pupil_to_show() {
    when(cases.find(CASE)).thenReturn(Optional.empty());

    assertThat(header.fills(task("GPDS-2026-01"))).isFalse();
    assertThat(header.fills(task(null))).isFalse();
    assertThat(header.contextOf(task(CASE.value()))).isEmpty();
  }

  private void open(@Nullable String referent, @Nullable LocalDate watchUntil) {
    open(referent, watchUntil, false);
  }

  private void open(@Nullable String referent, @Nullable LocalDate watchUntil, boolean sharingSuspended) {
    Pupil pupil = new Pupil(7, "key", null, "Martin", "Lina", LocalDate.of(2010, 5, 2), SCHOOL, "2GT1");
    CaseFile file =
        new CaseFile(
            CASE, pupil, SCHOOL, Stage.QUALIFICATION, 5, true, sharingSuspended, referent, null,
            LocalDate.of(2026, 11, 1),
            watchUntil, null, null);
    when(cases.caseFile(CASE)).thenReturn(file);
    when(cases.find(CASE)).thenReturn(Optional.of(file));
  }

  private static OpenTask task(@Nullable String businessKey) {
    return new OpenTask("1", "userTask_reviewWatch", "keep-watch", businessKey, SCHOOL.value(), Map.of());
  }
}
