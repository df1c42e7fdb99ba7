package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps health diagnoses out of what colleagues write about a pupil.
 *
 * <p>Whole words, whatever their case and accents. It helps a hurried colleague; it does not stop somebody who wants to
 * get round it.
 */
@Component
class HealthWords {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Vocabulary vocabulary;

  HealthWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** @throws Refusal when the text of a field holds such a word */
  void refuseIn(String field, String label, @Nullable String text) {
    if (text == null) {
      return;
    }
    List<String> words = vocabulary.healthWords(field);
    String spelled = spelled(text);
    Refusal.unless(
        words.stream().noneMatch(word -> spelled.contains(spelled(word))),
        "« %s » nomme un diagnostic de santé : décrivez ce que vous avez vu, cochez « Besoin santé » et parlez-en au personnel de santé."
            .formatted(label));
  }

  private static String spelled(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text))
        .map(Spelling::essence)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" ", " ", " "));
  }
}
