package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.kernel.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SensitiveWordsDecisionTest {

  private List<Map<String, Object>> families;

  @BeforeEach
  void theTableOfTheHouse() throws IOException {
    DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    try (InputStream file = getClass().getResourceAsStream("/processes/casefile/sensitive-words.dmn")) {
      families =
          engine
              .evaluateDecisionTable(engine.parseDecision("sensitive-words", file), Map.<String, Object>of("field", ""))
              .getResultList();
    }
  }

  @Test
  void health_religion_opinions_union_origin_intimate_life_offences_and_labels_have_their_words_and_their_advice() {
    assertThat(families)
        .extracting(family -> family.get("kind"))
        .containsExactly("Santé", "Religion", "Opinions", "Syndicat", "Origine", "Vie sexuelle", "Infractions", "Étiquette");
    assertThat(families)
        .allSatisfy(
            family -> {
              assertThat(words(family)).hasSizeGreaterThan(4).noneMatch(String::isEmpty);
              assertThat(family.get("advice").toString()).endsWith(".");
            });
  }

  @Test
  void no_word_calls_for_two_advices() {
    assertThat(families.stream().flatMap(family -> words(family).stream()).map(Spelling::essence)).doesNotHaveDuplicates();
  }

  @Test
  void a_label_that_hurts_is_among_them_and_words_of_every_day_are_not() {
    List<String> all = families.stream().flatMap(family -> words(family).stream()).toList();

    assertThat(all).contains("décrocheur", "dépression", "phobie scolaire");
    assertThat(all).doesNotContain("enceinte", "voile", "absence", "famille", "nul");
  }

  private static List<String> words(Map<String, Object> family) {
    return Arrays.stream(family.get("words").toString().split(",")).map(String::strip).toList();
  }
}
