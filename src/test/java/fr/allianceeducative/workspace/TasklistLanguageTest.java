package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasklistLanguageTest {

  private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";

  @Test
  void every_word_of_tasklist_has_its_french_and_no_other() throws IOException {
    assertThat(labels("fr")).containsExactlyInAnyOrderElementsOf(labels("en"));
  }

  @Test
  void dates_have_twelve_months_and_seven_days() throws IOException {
    JsonNode dates = read("fr").path("dateLocales");
    assertThat(dates.path("months")).hasSize(12);
    assertThat(dates.path("monthsShort")).hasSize(12);
    assertThat(dates.path("weekdays")).hasSize(7);
    assertThat(dates.path("weekdaysMin")).hasSize(7);
    assertThat(dates.path("weekdaysShort")).hasSize(7);
  }

  private static List<String> labels(String language) throws IOException {
    List<String> names = new ArrayList<>();
    read(language).path("labels").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode read(String language) throws IOException {
    try (InputStream file = TasklistLanguageTest.class.getResourceAsStream(LOCALES + language + ".json")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      // Tasklist's own files begin with a byte order mark
      return new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
  }
}
