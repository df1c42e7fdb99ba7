package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.kernel.Uai;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same path for a child of a primary school, with its own people and bodies. */
interface PrimarySchoolJourney extends Ground {

  @Test
  default void a_pupil_of_a_primary_school_is_followed_by_its_own_team_and_its_circonscription() {
    Staffroom staffroom = staffroom();
    String circonscription =
        "circonscription."
            + directory().school(new Uai("0350122T")).orElseThrow().district().value().toLowerCase(Locale.ROOT);
    Journey pupil =
        Journey.reported(staffroom, "lucioles", "Luciole", 9, Map.of("schoolClass", "CM1"))
            .standsAt("QUALIFICATION")
            .interviewed("ALLIANCE")
            .allied("rased", "directeur", "psyen")
            .diagnosed("rased", "COMMISSION", "directeur-ecole", "enseignant")
            .standsAt("COMMISSION")
            .does("directeur", "userTask_referCase", Answers.referCase("DISTRICT"));

    CommissionSession session = CommissionSession.planned(staffroom, "directeur.lucioles", "directeur.lucioles");
    assertThat(session.body()).isEqualTo("Équipe éducative");
    session.convened(pupil.number()).opened().decided(Map.of(pupil.number(), "CIRCONSCRIPTION"));
    pupil.does("rased", "userTask_informFamilyOfDecision", Answers.informFamilyOfDecision()).standsAt("DISTRICT");

    assertThat(staffroom.shown("rased.lucioles", pupil.number(), "userTask_fillLiaison", "requestOptions"))
        .extracting(option -> option.path("value").asText())
        .containsExactly("ADVICE", "CHANGE_OF_SCHOOL", "RESOURCE_POLE");
    Map<String, Object> liaison = Answers.fillLiaison();
    liaison.put("request", "RESOURCE_POLE");
    pupil.does("rased", "userTask_fillLiaison", liaison);
    assertThat(staffroom.sees(circonscription.replace("circonscription", "district"), pupil.number(), "userTask_examine"))
        .isFalse();
    pupil
        .does(circonscription, "userTask_examine", Answers.examine("ADVICE"))
        .planned("rased")
        .followed("rased", "SUCCEEDED")
        .standsAt("EXIT")
        .does("rased", "userTask_recordExit", Answers.recordExit("SUCCESS"))
        .standsAt("CHECKS")
        .does("rased", "userTask_check3Months", Answers.checkExit("HOLDS"))
        .does("rased", "userTask_check6Months", Answers.checkExit("HOLDS"))
        .standsAt("CLOSED")
        .isClosedAs("Objectifs atteints dans l’établissement")
        .tells("Signal d’un membre de l’établissement reçu.", "Examen au district : retour à l’établissement.")
        .leavesNoTask("directeur", "rased", "psyen", "enseignant");
  }
}
