package fr.allianceeducative.workspace;

import static fr.allianceeducative.workspace.WebappLanguage.SAME_IN_BOTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasklist, Cockpit and the welcome page speak French; Admin, which technical staff alone may open, keeps its English. */
class WebappLanguageTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}|#/[^\"]*");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
  void every_word_has_its_french_and_no_other(String webapp) throws IOException {
    assertThat(WebappLanguage.of(webapp, "fr").labels().keySet())
        .containsExactlyElementsOf(WebappLanguage.of(webapp, "en").labels().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
  void no_word_stays_english(String webapp) throws IOException {
    Map<String, String> english = WebappLanguage.of(webapp, "en").labels();
    Map<String, String> same = new TreeMap<>(WebappLanguage.of(webapp, "fr").labels());
    same.entrySet().removeIf(label -> !label.getValue().equals(english.get(label.getKey())));
    same.values().removeIf(word -> SAME_IN_BOTH.contains(word.strip()));
    assertThat(same).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
  void a_sentence_keeps_what_the_webapp_puts_into_it(String webapp) throws IOException {
    Map<String, String> french = WebappLanguage.of(webapp, "fr").labels();
    WebappLanguage.of(webapp, "en")
        .labels()
        .forEach((name, text) -> assertThat(placeholders(french.get(name))).as(name).isEqualTo(placeholders(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit"})
  void dates_are_french_with_a_clock_of_24_hours(String webapp) throws IOException {
    JsonNode dates = WebappLanguage.of(webapp, "fr").dates();
    assertThat(dates.path("months")).hasSize(12);
    assertThat(dates.path("monthsShort")).hasSize(12);
    assertThat(dates.path("weekdays")).hasSize(7);
    assertThat(dates.path("weekdaysMin")).hasSize(7);
    assertThat(dates.path("weekdaysShort")).hasSize(7);
    assertThat(dates.path("longDateFormat").path("LT").asText()).isEqualTo("HH:mm");
    assertThat(dates.path("longDateFormat").path("L").asText()).isEqualTo("DD/MM/YYYY");
    assertThat(dates.path("week").path("dow").asInt()).as("a week begins on Monday").isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
  void no_other_language_is_offered(String webapp) throws IOException {
    String file = "/META-INF/resources/webjars/camunda/app/" + webapp + "/scripts/config.js";
    try (InputStream settings = getClass().getResourceAsStream(file)) {
      assertThat(new String(settings.readAllBytes(), StandardCharsets.UTF_8))
          .contains("availableLocales: ['fr']", "fallbackLocale: 'fr'", "vendor: 'Alliance éducative'");
    }
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).map(each -> each.replace(" ", "")).sorted().toList();
  }
}
