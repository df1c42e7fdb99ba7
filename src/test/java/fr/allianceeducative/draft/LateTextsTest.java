package fr.allianceeducative.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.engine.EndedTask;
import fr.allianceeducative.engine.EndedTasks;
import fr.allianceeducative.kernel.Delay;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.ColleagueLeft;
import fr.allianceeducative.people.HomeNotice;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.UnsentForms;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.MovingClock;
import fr.allianceeducative.vault.TextSafe;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Two people write in one task, and one of them sends the form. */
@DatabaseTest
@Transactional
@Import({DraftRotationTest.Room.class, TextSafe.class})
class LateTextsTest {

  private static final String CASE = "AE-2026-000042";
  private static final EndedTask DONE = new EndedTask("t1", "Qualifier le signal", "qualify-signal", CASE, "cpe.brito", true);
  private static final EndedTask GONE = new EndedTask("t1", "Qualifier le signal", "qualify-signal", CASE, "rds.brito", false);
  private static final Staff CPE = new Staff("cpe.brito", "Anne Le Goff", Set.of(Role.CPE), null, null);
  private static final Staff RDS = new Staff("rds.brito", "Paul Martin", Set.of(Role.RDS), null, null);
  private static final String WORDS = "Elle vient à pied depuis que le car ne passe plus.";
  private static final String BEGUN =
      "{\"reason\":\"" + WORDS + "\",\"urgency\":\"PRIORITY\",\"watchUntil\":\"2026-12-17\",\"danger\":null,\"comment\":\"\"}";

  @Autowired private Drafts drafts;
  @Autowired private JdbcClient jdbc;

  private final ObjectMapper json = new ObjectMapper();
  private final MovingClock clock = new MovingClock("2026-11-03T10:00:00Z");
  private final People people = mock(People.class);
  private final EndedTasks tasks = mock(EndedTasks.class);
  private final KeptTime time = new KeptTime(row -> Delay.days(7), clock);
  private LateTexts late;
  private UnsentPages pages;

  @BeforeEach
  void two_colleagues_of_one_school() {
    when(people.named(any())).thenReturn(List.of(CPE));
    late = new LateTexts(drafts, tasks, LateTextsTest::form, time, people, json, clock);
    pages = new UnsentPages(drafts, mock(TextSafe.class), time, json, clock);
  }

  @Test
  void what_the_other_one_had_begun_to_write_is_kept_for_the_other_one_alone() {
    begins(CPE, BEGUN);
    begins(RDS, BEGUN);

    as(CPE, () -> late.ended(DONE));

    assertThat(drafts.of("t1")).as("no draft outlives its task").isEmpty();
    as(CPE, () -> assertThat(late.find("t1")).as("she has sent hers").isEmpty());
    as(
        RDS,
        () ->
            assertThat(late.find("t1").orElseThrow().answers())
                .containsExactlyInAnyOrder(
                    new LateText.Answer("Urgence", "À regarder en priorité"), new LateText.Answer("Motif", WORDS), new LateText.Answer("Veille jusqu’au", "17/12/2026")));
    assertThat(jdbc.sql("select answers from alliance.draft").query(String.class).single()).doesNotContain("car ne passe plus");
  }

  @Test
  void who_goes_to_another_school_finds_nothing_there_that_was_begun_here() {
    begins(RDS, BEGUN);
    begins(CPE, BEGUN);

    new DraftsEndWithAccounts(drafts, people).on(new ColleagueLeft("rds.brito", new Uai("0352318E")));
    as(CPE, () -> late.ended(DONE));

    as(RDS, () -> assertThat(late.find("t1")).isEmpty());
    assertThat(jdbc.sql("select count(*) from alliance.draft").query(Integer.class).single()).isZero();
  }

  @Test
  void what_a_task_was_about_is_said_as_people_say_it() {
    assertThat(List.of(about(CASE), about("CO-2026-000003"), about("MESSAGES-0352318E")))
        .containsExactly(
            "La tâche «\u00A0Écrire\u00A0» (dossier AE-2026-000042) n’est plus à faire",
            "La tâche «\u00A0Écrire\u00A0» (séance CO-2026-000003) n’est plus à faire",
            "La tâche «\u00A0Écrire\u00A0» n’est plus à faire");
  }

  private static String about(String number) {
    return new LateText("t1", "Écrire", number, null, Instant.EPOCH, Instant.EPOCH, List.of()).ending(Map.of());
  }

  @Test
  void an_answer_to_a_question_that_is_gone_from_the_form_is_shown_all_the_same() {
    begins(RDS, "{\"questionOfBefore\":\"" + WORDS + "\",\"comment\":\"2026-02-30\",\"actionsOfBefore\":[{\"action\":\"Tutorat\",\"result\":\"à suivre\"}]}");

    as(CPE, () -> late.ended(DONE));

    as(RDS, () -> assertThat(late.find("t1").orElseThrow().answers()).contains(new LateText.Answer("Réponse", WORDS), new LateText.Answer("Réponse", "Tutorat, à suivre")));
  }

  @Test
  void at_home_it_says_which_task_ended_who_did_it_and_until_when_the_words_are_kept() {
    begins(RDS, BEGUN);
    as(CPE, () -> late.ended(DONE));
    UnsentForms unsent = mock(UnsentForms.class);
    when(unsent.waiting(any())).thenReturn(Optional.empty());

    assertThat(new UnsentHomeNotices(unsent, late, people, clock).of(RDS))
        .containsExactly(
            new HomeNotice(
                "La tâche «\u00A0Qualifier le signal\u00A0» (dossier AE-2026-000042) a été terminée par Anne Le Goff. Ce que vous aviez commencé à y écrire"
                    + " est gardé pour vous jusqu’au mardi 10 novembre\u00A0: relisez-le",
                "/textes/t1"));
    assertThat(new UnsentHomeNotices(unsent, late, people, clock).of(CPE)).isEmpty();
    assertThat(pages.waiting("rds.brito")).as("it is no page that could be sent again").isEmpty();
  }

  @Test
  void where_the_path_goes_on_without_the_task_nobody_loses_a_word() {
    begins(CPE, BEGUN);
    begins(RDS, BEGUN);

    as(CPE, () -> late.ended(GONE));

    assertThat(late.of("cpe.brito")).extracting(LateText::by).containsOnlyNulls();
    assertThat(late.of("rds.brito")).extracting(LateText::name).containsExactly("Qualifier le signal");
  }

  @Test
  void a_form_that_somebody_only_looked_into_is_not_kept() {
    begins(RDS, "{\"reason\":\" \",\"rows\":[{\"what\":null}],\"alreadyLeft\":false}");

    as(CPE, () -> late.ended(DONE));

    assertThat(late.of("rds.brito")).isEmpty();
  }

  @Test
  void whoever_goes_on_writing_keeps_the_newest_words_and_whoever_did_the_task_or_never_had_it_keeps_none() {
    begins(RDS, BEGUN);
    as(CPE, () -> late.ended(DONE));
    when(tasks.find("t1")).thenReturn(Optional.of(DONE));

    as(RDS, () -> late.again("t1", written("{\"reason\":\"Encore un mot.\"}")));
    as(CPE, () -> late.again("t1", written(BEGUN)));
    as(new Staff("cpe.cartier", "Une autre", Set.of(Role.CPE), null, null), () -> late.again("t1", written(BEGUN)));

    as(RDS, () -> assertThat(late.find("t1").orElseThrow().answers()).containsExactly(new LateText.Answer("Motif", "Encore un mot.")));
    assertThat(late.of("cpe.brito")).isEmpty();
    assertThat(late.of("cpe.cartier")).isEmpty();
  }

  @Test
  void whoever_had_the_task_in_hand_when_the_path_went_on_keeps_even_the_first_words() {
    when(tasks.find("t1")).thenReturn(Optional.of(GONE));

    as(RDS, () -> late.again("t1", written(BEGUN)));

    as(RDS, () -> assertThat(late.until("t1")).contains(clock.instant().plus(Duration.ofDays(7))));
  }

  @Test
  void a_draft_kept_at_the_very_moment_its_task_ended_waits_for_its_author_in_the_morning() {
    begins(CPE, BEGUN);
    begins(RDS, BEGUN);
    when(tasks.find("t1")).thenReturn(Optional.of(DONE));

    late.sweep("t1");

    assertThat(drafts.of("t1")).isEmpty();
    assertThat(late.of("cpe.brito")).as("who did it").isEmpty();
    assertThat(late.of("rds.brito")).hasSize(1);
  }

  @Test
  void it_goes_by_a_button_by_its_age_and_with_the_case() {
    begins(RDS, BEGUN);
    as(CPE, () -> late.ended(DONE));
    as(RDS, () -> late.forget("t1"));
    assertThat(late.of("rds.brito")).isEmpty();

    begins(RDS, BEGUN);
    as(CPE, () -> late.ended(DONE));
    assertThat(jdbc.sql("select subject from alliance.draft").query(String.class).list()).as("goes with the case").containsExactly(CASE);
    clock.move(Duration.ofDays(6));
    pages.sweep();
    assertThat(late.of("rds.brito")).hasSize(1);
    clock.move(Duration.ofDays(2));
    pages.sweep();
    assertThat(late.of("rds.brito")).isEmpty();
  }

  @Test
  void words_outlive_the_form_they_were_written_in() {
    EndedTask retired = new EndedTask("t1", "Ancienne tâche", "no-such-form", null, "cpe.brito", true);
    begins(RDS, "{\"reason\":\"" + WORDS + "\"}");

    as(CPE, () -> late.ended(retired));

    as(RDS, () -> assertThat(late.find("t1").orElseThrow().answers()).containsExactly(new LateText.Answer("Réponse", WORDS)));
  }

  private void begins(Staff staff, String answers) {
    drafts.put(new Draft("t1", staff.userName(), answers, clock.instant()), CASE);
  }

  private void as(Staff staff, Runnable does) {
    when(people.current()).thenReturn(Optional.of(staff));
    does.run();
    when(people.current()).thenReturn(Optional.empty());
  }

  private ObjectNode written(String answers) {
    try {
      return json.readValue(answers, ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The forms as they lie in the repository. */
  private static Optional<JsonNode> form(String id) {
    File file = new File("forms/signal/" + id + ".form");
    try {
      return file.exists() ? Optional.of(new ObjectMapper().readTree(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
