package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.kernel.Uai;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the district to a scheme and out of it, until a check finds the exit broken. */
interface DistrictJourney extends Ground {

  @Test
  default void the_district_finds_a_scheme_and_a_broken_exit_reopens_the_case_with_its_history() {
    Staffroom staffroom = staffroom();
    String district =
        "district." + directory().school(new Uai("0352318E")).orElseThrow().district().value().toLowerCase(Locale.ROOT);
    Journey pupil =
        Journey.reported(staffroom, "brito", "District", 16, Map.of())
            .interviewed("ALLIANCE")
            .allied("rds", "as")
            .diagnosed("rds", "COMMISSION", "assistant-social", "cpe")
            .standsAt("COMMISSION")
            .does("rds", "userTask_referCase", Answers.referCase("DISTRICT"));
    CommissionSession.planned(staffroom, "rds.brito", "chef.brito")
        .convened(pupil.number())
        .opened()
        .decided(Map.of(pupil.number(), "DISTRICT"));
    pupil.does("rds", "userTask_informFamilyOfDecision", Answers.informFamilyOfDecision()).standsAt("DISTRICT");

    pupil.does("rds", "userTask_fillLiaison", Answers.fillLiaison());
    assertThat(staffroom.stages(district)).containsEntry(pupil.number(), "DISTRICT");
    pupil.does(district, "userTask_examine", Answers.examine("MLDS_SAS")).standsAt("REMEDIATION");

    pupil
        .does("rds", "userTask_describeSituation", Answers.describeSituation())
        .does("rds", "userTask_chooseScheme", Answers.chooseScheme("SAS"))
        .does("rds", "userTask_recordAnswer", Answers.recordAnswer())
        .does("rds", "userTask_recordEntry", Answers.recordEntry())
        .does("rds", "userTask_reviewPlacement", Answers.reviewPlacement())
        .standsAt("EXIT");
    Map<String, Object> exit = Answers.recordExit("TRAINING");
    exit.put("departs", "YES");
    pupil
        .does("rds", "userTask_recordExit", exit)
        .does("rds", "userTask_recordDeparture", Answers.recordDeparture())
        .standsAt("CHECKS")
        .isClosedAs("Formation, statut de stagiaire");

    pupil.does("rds", "userTask_check3Months", Answers.checkExit("BROKEN")).standsAt("INTERVIEW");
    pupil.tells(
        "Dossier ouvert.",
        "Référent de l’élève nommé.",
        "Fiche de liaison transmise au district.",
        "Examen au district : vers un dispositif.",
        "Entrée dans un dispositif.",
        "Dossier clos : formation, statut de stagiaire.",
        "Dossier rouvert, avec son histoire.");
    assertThat(staffroom.openedAndClosed("cpe.brito", pupil.number())).contains("Ouvert le").doesNotContain("clos");
    pupil.interviewedAgain("INTERNAL_HELP").standsAt("PLAN");
  }
}
