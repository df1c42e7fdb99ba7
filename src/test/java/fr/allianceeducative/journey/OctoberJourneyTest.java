package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allianceeducative.testing.DoorTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** From the files of six schools to the end of one pupil's path. Counts on a database nobody imported into before. */
@DoorTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class OctoberJourneyTest {

  @Autowired TestRestTemplate http;

  @Test
  void a_pupil_whom_the_october_files_name_is_accompanied_to_a_confirmed_success() throws IOException {
    Staffroom staffroom = new Staffroom(http);
    JsonNode absences = staffroom.sends("integration", "absences", file("absences-2026-10.csv"));
    assertThat(absences.path("taken").asInt()).isEqualTo(5663);
    assertThat(absences.path("repeated").asInt()).isEqualTo(25);
    assertThat(absences.path("refused")).hasSize(10);
    assertThat(absences.path("legalThreshold").asInt()).isEqualTo(129);
    JsonNode results = staffroom.sends("integration", "results", file("resultats-2026-10.csv"));
    assertThat(absences.path("casesOpened").asInt() + results.path("casesOpened").asInt()).isEqualTo(174);
    assertThat(results.path("watchList").asInt()).isEqualTo(671);
    assertThat(staffroom.stages("integration")).hasSize(174).allSatisfy((number, stage) -> assertThat(stage).isEqualTo("QUALIFICATION"));
    for (String kind : List.of("absences-2026-10.csv", "resultats-2026-10.csv")) {
      JsonNode again = staffroom.sends("integration", kind.startsWith("a") ? "absences" : "results", file(kind));
      assertThat(again.path("casesOpened").asInt()).isZero();
    }
    Map<String, String> mine = staffroom.stages("cpe.brito");
    assertThat(staffroom.stages("cpe.cartier").keySet()).isNotEmpty().doesNotContainAnyElementsOf(mine.keySet());

    PlanJourney.succeeds(new Journey(staffroom, "brito", mine.keySet().iterator().next()));
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream stream = Objects.requireNonNull(OctoberJourneyTest.class.getResourceAsStream("/imports/" + name))) {
      return stream.readAllBytes();
    }
  }
}
