package fr.allianceeducative.workspace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a form as a page asks it: something to read, a group, or a question. The form file of the modellers is the only place
 * where it is worded.
 *
 * @param key name of the answer; null for what is only read and for a group
 * @param label the question, or the title of a group, or the text to read, where {@code **} marks what counts
 * @param longest number of signs at most; null when the form sets none
 * @param options for a choice: value and label of each
 * @param hiddenWhen answer that makes the question pointless; null when it is always asked
 * @param within parts of a group
 */
public record Question(
    Kind kind,
    @Nullable String key,
    String label,
    @Nullable String hint,
    boolean required,
    @Nullable Integer longest,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    List<Option> options,
    @Nullable Condition hiddenWhen,
    List<Question> within) {

  /** How it is asked. */
  public enum Kind {
    READ,
    GROUP,
    LINE,
    PARAGRAPH,
    NUMBER,
    DATE,
    TICK,
    SEVERAL,
    ONE
  }

  public record Option(String value, String label) {}

  /**
   * The condition of a form, when it compares one answer with one value.
   *
   * @param equal whether the answer is, or is not, that value
   */
  public record Condition(String key, boolean equal, String value) {}

  /** What a refusal names between French quotes. */
  private static final Pattern QUOTED = Pattern.compile("«[\\h]*(.+?)[\\h]*»");

  public Question {
    options = List.copyOf(options);
    within = List.copyOf(within);
  }

  /** The same group with other parts. */
  Question with(List<Question> parts) {
    return new Question(kind, key, label, hint, required, longest, least, most, options, hiddenWhen, parts);
  }

  /** The first question, in groups as well, that a refusal names by its label. */
  static Optional<Question> namedIn(List<Question> questions, @Nullable String refusal) {
    Set<String> named = QUOTED.matcher(refusal == null ? "" : refusal).results().map(found -> found.group(1)).collect(Collectors.toSet());
    return questions.stream().flatMap(Question::leaves).filter(each -> each.key != null && named.contains(each.label)).findFirst();
  }

  private Stream<Question> leaves() {
    return within.isEmpty() ? Stream.of(this) : within.stream().flatMap(Question::leaves);
  }

  /** Where its first field stands on the page. */
  public String anchor() {
    return options.isEmpty() ? String.valueOf(key) : key + "-" + options.get(0).value();
  }

  /** The text cut where it is marked: every second piece counts more. */
  public List<String> pieces() {
    return List.of(label.split("\\*\\*", -1));
  }
}
