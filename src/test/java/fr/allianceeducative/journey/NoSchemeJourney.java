package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A youth who has left already, and whom nothing in the territory fits. */
interface NoSchemeJourney extends Ground {

  /** Left more than a year ago, with a guardian who refuses what would share anything with a partner: no row of the table is open. */
  @Test
  default void a_youth_of_17_whom_no_scheme_fits_ends_without_an_eligible_solution_and_the_reasons_are_shown() {
    Staffroom staffroom = staffroom();
    Journey youth = Journey.reported(staffroom, "brito", "Parti", 17, Map.of("alreadyLeft", true));
    Map<String, Object> qualification = Answers.qualifySignal("ALREADY_LEFT");
    qualification.put("situation", "HAS_LEFT");
    youth.does("cpe", "userTask_qualifySignal", qualification).standsAt("REMEDIATION");
    youth.namesReferent("chef", "rds");

    Map<String, Object> situation = Answers.describeSituation();
    situation.put("enrolment", "LEFT");
    situation.put("leftOn", Answers.inDays(-400));
    situation.put("agreement", "REFUSED");
    youth.does("rds", "userTask_describeSituation", situation);

    assertThat(staffroom.shown("rds.brito", youth.number(), "userTask_recordNoScheme", "checkedSchemes"))
        .hasSizeGreaterThan(10)
        .allSatisfy(scheme -> assertThat(scheme.path("why").asText()).isNotBlank().isNotEqualTo("Conditions d’accès remplies."));
    youth
        .does("rds", "userTask_recordNoScheme", Answers.recordNoScheme())
        .standsAt("EXIT")
        .does("rds", "userTask_recordExit", Answers.recordExit("NO_ELIGIBLE_SCHEME"))
        .standsAt("CLOSED")
        .isClosedAs("Sans solution éligible")
        .tells(
            "Situation précisée pour la recherche d’un dispositif.",
            "Recherche d’un dispositif : aucune solution éligible ou retenue.",
            "Dossier clos : sans solution éligible.")
        .leavesNoTask("cpe", "rds", "chef");
  }
}
