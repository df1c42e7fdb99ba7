package fr.allianceeducative.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody sends who writes the sentinel word into every text of a form, and a plausible answer into every other field.
 * It has the shape in which Tasklist sends answers to the engine.
 */
final class SentinelAnswers {

  /** In every text, with the name of its field behind it. */
  static final String SENTINEL = "Sentinelle";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TEXTS = Set.of("textfield", "textarea");

  private SentinelAnswers() {}

  /**
   * @param shown what the rooms fill the form with, by key; for the fields whose choices come from there
   */
  static ObjectNode to(Path form, JsonNode shown) {
    ObjectNode variables = JSON.createObjectNode();
    ObjectNode answers = JSON.createObjectNode();
    answer(Models.json(form).path("components"), shown, answers);
    answers.fields().forEachRemaining(each -> variables.set(each.getKey(), variable(each.getValue())));
    ObjectNode body = JSON.createObjectNode();
    body.set("variables", variables);
    return body;
  }

  static boolean asksForText(Path form) {
    String text = Models.text(form);
    return TEXTS.stream().anyMatch(type -> text.contains("\"type\": \"" + type + "\""));
  }

  private static void answer(JsonNode components, JsonNode shown, ObjectNode answers) {
    for (JsonNode field : components) {
      String key = field.path("key").asText(field.path("path").asText());
      switch (field.path("type").asText()) {
        case "group" -> answer(field.path("components"), shown, answers);
        case "dynamiclist" -> answer(field.path("components"), shown, answers.putArray(key).addObject());
        case "textfield", "textarea" -> answers.put(key, text(key));
        case "checkbox" -> answers.put(key, true);
        case "number" -> answers.put(key, field.path("validate").path("min").asInt(1));
        case "datetime" -> answers.put(key, date(field));
        case "select", "radio" -> answers.put(key, choice(field, shown));
        case "checklist", "taglist" -> answers.putArray(key).add(choice(field, shown));
        default -> { }
      }
    }
  }

  private static String text(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    if (name.endsWith("mail")) {
      return SENTINEL + key + "@exemple.fr";
    }
    return name.endsWith("phone") ? "02 99 00 00 00" : SENTINEL + " " + key;
  }

  /** A date still to come when the form allows no other or asks for the next one. */
  private static String date(JsonNode field) {
    boolean later = field.path("disallowPassedDates").asBoolean() || field.path("key").asText().matches("next.*|ends.*|until.*");
    LocalDate day = later ? LocalDate.now().plusDays(21) : LocalDate.now();
    return field.path("subtype").asText().equals("datetime")
        ? day.atTime(10, 0).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"))
        : day.toString();
  }

  private static String choice(JsonNode field, JsonNode shown) {
    JsonNode choices = field.has("valuesKey") ? shown.path(field.path("valuesKey").asText()) : field.path("values");
    return choices.path(0).path("value").asText(SENTINEL + field.path("key").asText());
  }

  private static ObjectNode variable(JsonNode answer) {
    ObjectNode variable = JSON.createObjectNode();
    if (answer instanceof ArrayNode) {
      return variable.put("type", "Json").put("value", answer.toString());
    }
    variable.put("type", answer.isBoolean() ? "Boolean" : answer.isNumber() ? "Integer" : "String");
    variable.set("value", answer);
    return variable;
  }
}
