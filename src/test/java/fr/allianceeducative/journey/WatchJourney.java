package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shortest way: an interview that reassures. */
interface WatchJourney extends Ground {

  @Test
  default void a_reassuring_interview_leads_to_a_watch_that_is_closed() {
    Journey pupil = Journey.reported(staffroom(), "brito", "Rassurant", 16, Map.of()).standsAt("QUALIFICATION");

    pupil.interviewed("REASSURING").standsAt("WATCH");
    assertThat(pupil.sees("chef", "userTask_nameReferent")).isFalse();

    pupil.does("rds", "userTask_reviewWatch", Answers.reviewWatch("CLOSE", "STABLE")).standsAt("CLOSED");
    pupil
        .isClosedAs("Sans suite, la situation ne demande pas d’accompagnement")
        .tells(
            "Dossier ouvert.",
            "Signal qualifié, suite choisie : Entretien de situation.",
            "Mise en veille du dossier.",
            "Veille close : situation stable.")
        .leavesNoTask("cpe", "rds", "chef");
  }
}
