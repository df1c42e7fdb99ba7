package fr.allianceeducative.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import fr.allianceeducative.actionplan.SignPlan.Answer;
import fr.allianceeducative.actionplan.SignPlan.Signatory;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.Paths;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.testing.DatabaseTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import({PlanDesk.class, Pen.class, CaseDesk.class, PlanDeskTest.Around.class})
@Transactional
class PlanDeskTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan({"fr.allianceeducative.actionplan.persistence", "fr.allianceeducative.casefile.persistence"})
  static class Around {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-03T09:00:00Z"), ZoneId.of("Europe/Paris"));
    }
  }

  @Autowired PlanDesk desk;
  @Autowired CaseDesk cases;
  @MockitoBean Paths paths;
  @MockitoBean People people;

  private CaseNumber number;

  @BeforeEach
  void aCase() {
    when(people.current()).thenReturn(Optional.empty());
    number = caseOf(LocalDate.of(2011, 5, 2));
  }

  @Test
  void a_plan_is_kept_as_it_was_written() {
    desk.draftPlan(draft("Revenir en cours", action("Tutorat", 0, 20), action("Devoirs faits", 5, 40)));

    Plan plan = desk.plan(number).orElseThrow();
    assertThat(plan.version()).isEqualTo(1);
    assertThat(plan.state()).isEqualTo(Plan.State.DRAFT);
    assertThat(plan.actions())
        .extracting(PlanAction::planned)
        .containsExactly(action("Tutorat", 0, 20), action("Devoirs faits", 5, 40));
  }

  @Test
  void there_is_a_plan_to_follow_from_its_signature_until_it_is_to_be_rewritten() {
    assertThat(desk.planIsStarted(number)).isFalse();
    desk.draftPlan(draft("Revenir en cours", action("Tutorat", 0, 20)));
    assertThat(desk.planIsStarted(number)).as("while it is a draft").isFalse();

    started();
    List<Long> actions = desk.plan(number).orElseThrow().actions().stream().map(PlanAction::id).toList();
    desk.reviewPlan(review(ReviewPlan.Decision.STRENGTHEN, actions));
    assertThat(desk.planIsStarted(number)).as("while the commission looks at it").isTrue();
    desk.reviewPlan(review(ReviewPlan.Decision.REVISE, actions));
    assertThat(desk.planIsStarted(number)).isFalse();
  }

  @Test
  void a_signed_plan_starts_and_its_first_review_is_the_earliest_of_its_actions() {
    desk.draftPlan(draft("Revenir en cours", action("Tutorat", 0, 20), action("Devoirs faits", 5, 40)));
    desk.signPlan(sign(Answer.SIGNED, Signatory.FAMILY, Signatory.SCHOOL));

    Plan plan = desk.plan(number).orElseThrow();
    assertThat(plan.state()).isEqualTo(Plan.State.STARTED);
    assertThat(plan.signedOn()).isEqualTo(TODAY);
    assertThat(plan.reviewOn()).isEqualTo(TODAY.plusDays(20));
    assertThat(plan.actions())
        .extracting(PlanAction::state)
        .containsExactly(PlanAction.State.RUNNING, PlanAction.State.PLANNED);
  }

  @Test
  void a_reworked_plan_is_a_version_of_its_own() {
    desk.draftPlan(draft("Revenir en cours", action("Tutorat", 0, 20)));
    desk.signPlan(sign(Answer.REWORK));
    desk.draftPlan(draft("Revenir le matin", action("Accueil", 0, 10)));

    Plan plan = desk.plan(number).orElseThrow();
    assertThat(plan.version()).isEqualTo(2);
    assertThat(plan.objective()).isEqualTo("Revenir le matin");
    assertThat(plan.actions()).hasSize(1);
  }

  @Test
  void a_refused_plan_does_not_start() {
    desk.draftPlan(draft("Revenir en cours", action("Tutorat", 0, 20)));
    desk.signPlan(sign(Answer.REFUSED));

    assertThat(desk.plan(number).orElseThrow().state()).isEqualTo(Plan.State.REFUSED);
  }

  @Test
  void the_family_signs_for_a_minor_and_the_youth_from_eighteen_on() {
    desk.draftPlan(draft("Revenir en cours", action("Tutorat", 0, 20)));
    assertThatThrownBy(() -> desk.signPlan(sign(Answer.SIGNED, Signatory.YOUTH, Signatory.SCHOOL)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("mineur");

    number = caseOf(LocalDate.of(2008, 11, 3));
    desk.draftPlan(draft("Revenir en cours", action("Tutorat", 0, 20)));
    assertThatThrownBy(() -> desk.signPlan(sign(Answer.SIGNED, Signatory.FAMILY, Signatory.SCHOOL)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("majeur");
    desk.signPlan(sign(Answer.SIGNED, Signatory.YOUTH, Signatory.SCHOOL));
    assertThat(desk.plan(number).orElseThrow().state()).isEqualTo(Plan.State.STARTED);
  }

  @Test
  void a_plan_is_not_signed_without_the_school_nor_in_the_future() {
    desk.draftPlan(draft("Revenir en cours", action("Tutorat", 0, 20)));
    assertThatThrownBy(() -> sign(Answer.SIGNED, Signatory.FAMILY)).isInstanceOf(Refusal.class);
    SignPlan tomorrow =
        new SignPlan(number, Answer.SIGNED, Set.of(Signatory.FAMILY, Signatory.SCHOOL), TODAY.plusDays(1));
    assertThatThrownBy(() -> desk.signPlan(tomorrow)).isInstanceOf(Refusal.class).hasMessageContaining("futur");
  }

  @Test
  void an_action_that_is_over_already_is_refused() {
    assertThatThrownBy(() -> desk.draftPlan(draft("Revenir en cours", action("Tutorat", -30, -1))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("avant aujourd’hui");
    assertThat(desk.plan(number)).isEmpty();
  }

  @Test
  void every_action_of_a_reviewed_plan_has_a_result() {
    started();
    List<Long> actions = desk.plan(number).orElseThrow().actions().stream().map(PlanAction::id).toList();
    assertThatThrownBy(() -> desk.reviewPlan(review(ReviewPlan.Decision.REVISE, actions.subList(0, 1))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("chaque action");

    desk.reviewPlan(review(ReviewPlan.Decision.REVISE, actions));
    Plan plan = desk.plan(number).orElseThrow();
    assertThat(plan.state()).isEqualTo(Plan.State.ENDED);
    assertThat(plan.actions()).extracting(PlanAction::result).containsOnly(PlanAction.Result.PARTLY);
    assertThat(plan.actions()).extracting(PlanAction::resultOn).containsOnly(TODAY);
  }

  @Test
  void a_success_needs_an_action_that_reached_its_aim() {
    started();
    List<Long> actions = desk.plan(number).orElseThrow().actions().stream().map(PlanAction::id).toList();

    assertThatThrownBy(() -> desk.reviewPlan(review(ReviewPlan.Decision.SUCCEEDED, actions)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Aucune action");
  }

  @Test
  void a_plan_that_goes_on_keeps_running_until_its_next_review() {
    started();
    List<Long> actions = desk.plan(number).orElseThrow().actions().stream().map(PlanAction::id).toList();
    desk.reviewPlan(review(ReviewPlan.Decision.CONTINUE, actions));

    assertThat(desk.plan(number).orElseThrow().state()).isEqualTo(Plan.State.STARTED);
    assertThat(desk.followUp(number).reviewOn()).isEqualTo(TODAY.plusDays(30));
  }

  @Test
  void silence_counts_from_the_last_exchange() {
    assertThat(desk.followUp(number))
        .isEqualTo(new FollowUp(TODAY, DraftPlan.Rhythm.WEEKLY, null, null, null));

    desk.recordExchange(exchange(TODAY.minusDays(20), Exchange.Colour.RED));
    desk.recordExchange(exchange(TODAY.minusDays(9), Exchange.Colour.ORANGE));
    assertThat(desk.followUp(number))
        .isEqualTo(
            new FollowUp(TODAY.minusDays(9), DraftPlan.Rhythm.WEEKLY, Exchange.Colour.ORANGE, TODAY.plusDays(3), null));

    started();
    assertThat(desk.followUp(number).lastTouch()).isEqualTo(TODAY);
  }

  @Test
  void an_exchange_in_the_future_or_without_a_future_is_refused() {
    assertThatThrownBy(() -> desk.recordExchange(exchange(TODAY.plusDays(1), Exchange.Colour.GREEN)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () ->
                new RecordExchange(
                    number, TODAY, Exchange.Channel.PHONE, Exchange.Heard.NOBODY, Exchange.Colour.GREEN, "Sans réponse",
                    TODAY.plusDays(3)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Personne n’a répondu");
    assertThat(desk.lastExchange(number)).isEmpty();
  }

  private void started() {
    desk.draftPlan(draft("Revenir en cours", action("Tutorat", 0, 20), action("Devoirs faits", 5, 40)));
    desk.signPlan(sign(Answer.SIGNED, Signatory.FAMILY, Signatory.SCHOOL));
  }

  private ReviewPlan review(ReviewPlan.Decision decision, List<Long> actions) {
    ReviewPlan.ActionReview partly = new ReviewPlan.ActionReview(PlanAction.Result.PARTLY, "Le matin surtout");
    return new ReviewPlan(
        number, actions.stream().collect(Collectors.toMap(id -> id, id -> partly)), decision, TODAY.plusDays(30));
  }

  private RecordExchange exchange(LocalDate heldOn, Exchange.Colour colour) {
    return new RecordExchange(
        number, heldOn, Exchange.Channel.PHONE, Exchange.Heard.YOUTH, colour, "Rendez-vous lundi", TODAY.plusDays(3));
  }

  private DraftPlan draft(String objective, PlannedAction... actions) {
    return new DraftPlan(number, objective, DraftPlan.Rhythm.WEEKLY, List.of(actions), 3);
  }

  private SignPlan sign(Answer answer, Signatory... signatories) {
    return new SignPlan(number, answer, Set.of(signatories), TODAY);
  }

  private static PlannedAction action(String what, int from, int to) {
    return new PlannedAction(
        PlannedAction.Type.EDUCATIONAL, null, what, Responsible.EDUCATION_ADVISER, "Mme Le Gall",
        TODAY.plusDays(from), TODAY.plusDays(to), TODAY.plusDays(to));
  }

  private CaseNumber caseOf(LocalDate birth) {
    String key = "pupil-" + birth;
    NewPupil pupil = new NewPupil(key, null, "MARTIN", "Lina", birth, new Uai("0350896J"), "3e B");
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 4, false));
  }
}
