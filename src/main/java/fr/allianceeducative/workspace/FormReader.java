package fr.allianceeducative.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allianceeducative.workspace.Question.Condition;
import fr.allianceeducative.workspace.Question.Kind;
import fr.allianceeducative.workspace.Question.Option;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a form file of the modellers for a page that works without a script. */
final class FormReader {

  private static final Map<String, Kind> KINDS =
      Map.of(
          "text", Kind.READ,
          "group", Kind.GROUP,
          "textfield", Kind.LINE,
          "textarea", Kind.PARAGRAPH,
          "number", Kind.NUMBER,
          "datetime", Kind.DATE,
          "checkbox", Kind.TICK,
          "checklist", Kind.SEVERAL,
          "radio", Kind.ONE,
          "select", Kind.ONE);
  private static final Set<String> DECORATION = Set.of("separator", "spacer");
  private static final Pattern COMPARISON = Pattern.compile("=\\s*(\\w+)\\s*(!?=)\\s*\"?(\\w+)\"?\\s*");

  private FormReader() {}

  /**
   * The parts of a form in their order.
   *
   * @throws IllegalArgumentException for a part that no page without a script can ask
   */
  static List<Question> read(JsonNode form) {
    return form.path("components").valueStream()
        .filter(part -> !DECORATION.contains(part.path("type").asText()))
        .map(FormReader::question)
        .toList();
  }

  private static Question question(JsonNode part) {
    Kind kind = KINDS.get(part.path("type").asText());
    if (kind == null || kind == Kind.DATE && !part.path("subtype").asText().equals("date")) {
      throw new IllegalArgumentException("A page cannot ask a part of type « %s »".formatted(part.path("type").asText()));
    }
    JsonNode rules = part.path("validate");
    return new Question(
        kind,
        text(part, "key"),
        kind == Kind.READ ? part.path("text").asText() : part.path(kind == Kind.DATE ? "dateLabel" : "label").asText(),
        text(part, "description"),
        rules.path("required").asBoolean(),
        rules.has("maxLength") ? rules.path("maxLength").asInt() : null,
        number(rules, "min"),
        number(rules, "max"),
        part.path("values").valueStream()
            .map(option -> new Option(option.path("value").asText(), option.path("label").asText()))
            .toList(),
        condition(part.path("conditional").path("hide").asText()),
        read(part));
  }

  private static @Nullable String text(JsonNode part, String name) {
    return part.hasNonNull(name) ? part.path(name).asText() : null;
  }

  private static @Nullable BigDecimal number(JsonNode rules, String name) {
    return rules.has(name) ? rules.path(name).decimalValue() : null;
  }

  /** What the page cannot compare is asked always: a question too many loses nothing. */
  private static @Nullable Condition condition(String hide) {
    Matcher comparison = COMPARISON.matcher(hide);
    return comparison.matches()
        ? new Condition(comparison.group(1), comparison.group(2).equals("="), comparison.group(3))
        : null;
  }
}
