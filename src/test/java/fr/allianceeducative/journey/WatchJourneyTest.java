package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.testing.HouseTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@HouseTest
class WatchJourneyTest {

  @Autowired TestRestTemplate http;

  @Test
  void a_reassuring_interview_leads_to_a_watch_that_is_closed() {
    Journey pupil = Journey.reported(new Staffroom(http), "brito", "Rassurant", 16, Map.of()).standsAt("QUALIFICATION");

    pupil.interviewed("REASSURING").standsAt("WATCH");
    assertThat(pupil.sees("chef", "userTask_nameReferent")).isFalse();

    pupil.does("rds", "userTask_reviewWatch", Answers.reviewWatch("CLOSE", "STABLE")).standsAt("CLOSED");
    pupil
        .isClosedAs("Sans suite, la situation ne demande pas d’accompagnement")
        .tells(
            "Dossier ouvert.",
            "Signal qualifié, suite choisie : Entretien de situation.",
            "Mise en veille du dossier.",
            "Veille close : situation stable.")
        .leavesNoTask("cpe", "rds", "chef");
  }
}
