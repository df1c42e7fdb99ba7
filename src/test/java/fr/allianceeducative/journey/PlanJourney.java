package fr.allianceeducative.journey;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way most pupils are hoped to take: an alliance, a diagnosis, a plan that succeeds and holds. */
interface PlanJourney extends Ground {

  @Test
  default void a_plan_succeeds_and_is_confirmed_after_three_and_six_months() {
    succeeds(Journey.reported(staffroom(), "brito", "Plan", 16, Map.of()));
  }

  /** From the qualification on. */
  static void succeeds(Journey pupil) {
    pupil
        .interviewed("ALLIANCE")
        .allied("rds", "psyen", "pp")
        .diagnosed("rds", "PLAN", "psyen", "professeur-principal")
        .planned("rds")
        .followed("rds", "SUCCEEDED")
        .standsAt("EXIT")
        .does("rds", "userTask_recordExit", Answers.recordExit("SUCCESS"))
        .standsAt("CHECKS")
        .does("rds", "userTask_check3Months", Answers.checkExit("HOLDS"))
        .does("rds", "userTask_check6Months", Answers.checkExit("HOLDS"))
        .standsAt("CLOSED")
        .isClosedAs("Objectifs atteints dans l’établissement")
        .tells(
            "Dossier ouvert.",
            "Signal qualifié, suite choisie : Entretien de situation.",
            "Entretien de situation mené.",
            "Référent de l’élève nommé.",
            "Synthèse du diagnostic partagé rédigée.",
            "Plan d’action signé et engagé.",
            "Point sur le plan d’action : objectif atteint.",
            "Dossier clos : objectifs atteints dans l’établissement.")
        .leavesNoTask("cpe", "rds", "chef", "psyen", "pp");
  }
}
