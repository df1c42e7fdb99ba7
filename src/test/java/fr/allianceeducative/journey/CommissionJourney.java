package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From a plan that was not enough to a session of the commission, and to success. */
interface CommissionJourney extends Ground {

  @Test
  default void a_session_decides_on_two_cases_and_a_strengthened_plan_succeeds() {
    Staffroom staffroom = staffroom();
    Journey pupil =
        Journey.reported(staffroom, "brito", "Commission", 16, Map.of())
            .interviewed("ALLIANCE")
            .allied("rds", "psyen")
            .diagnosed("rds", "PLAN", "psyen", "enseignant")
            .planned("rds")
            .followed("rds", "STRENGTHEN")
            .standsAt("COMMISSION")
            .does("cpe", "userTask_referCase", Answers.referCase("FOLLOWED"));
    Journey urgent =
        Journey.reported(staffroom, "brito", "Urgence", 15, Map.of("urgency", "URGENT"));
    Map<String, Object> qualification = Answers.qualifySignal("COMMISSION");
    qualification.put("urgency", "URGENT");
    urgent.does("cpe", "userTask_qualifySignal", qualification).standsAt("COMMISSION");
    Map<String, Object> referral = Answers.referCase("NEW");
    referral.put("urgent", true);
    urgent.does("cpe", "userTask_referCase", referral);

    CommissionSession session = CommissionSession.planned(staffroom, "cpe.brito", "chef.brito");
    Awaitility.await()
        .untilAsserted(() -> assertThat(session.waiting()).contains(pupil.number(), urgent.number()));
    assertThat(session.body()).isEqualTo("GPDS");
    session.convened(pupil.number(), urgent.number());
    assertThat(session.isRefusedWith(2)).startsWith("Il faut 3 membres présents");
    session.opened().decided(Map.of(pupil.number(), "KEEP", urgent.number(), "FOLLOW_UP"));

    urgent.does("cpe", "userTask_informFamilyOfDecision", Answers.informFamilyOfDecision()).standsAt("PLAN");
    assertThat(urgent.sees("cpe", "userTask_draftPlan")).as("a follow-up begins with a plan").isTrue();
    pupil
        .does("rds", "userTask_informFamilyOfDecision", Answers.informFamilyOfDecision())
        .standsAt("FOLLOW_UP")
        .reviewed("rds", "SUCCEEDED")
        .standsAt("EXIT")
        .does("rds", "userTask_recordExit", Answers.recordExit("SUCCESS"))
        .standsAt("CHECKS")
        .isClosedAs("Objectifs atteints dans l’établissement")
        .tells(
            "Point sur le plan d’action : à renforcer avec la commission.",
            "Situation présentée à la commission de l’établissement.",
            "Décision de la commission consignée au relevé.",
            "Décision de la commission portée à la connaissance de la famille.",
            "Point sur le plan d’action : objectif atteint.");
  }
}
