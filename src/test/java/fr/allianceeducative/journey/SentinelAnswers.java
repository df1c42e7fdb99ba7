package fr.allianceeducative.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The answers to one form with the sentinel in them, in the shape in which Tasklist sends answers to the engine. */
final class SentinelAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TEXTS = Set.of("textfield", "textarea");
  private static final Set<String> MANY = Set.of("checklist", "taglist");

  /** Numbers of what has to look like a telephone, an address or an INE. */
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String form;
  private final UnaryOperator<String> words;
  private final Set<Sentinel> written = new TreeSet<>();

  SentinelAnswers(String form) {
    this(form, field -> Sentinel.WORD + " " + field);
  }

  /** @param words what is written into a field, by {@code form key} */
  SentinelAnswers(String form, UnaryOperator<String> words) {
    this.form = form;
    this.words = words;
  }

  Set<Sentinel> written() {
    return written;
  }

  /** The answers somebody meant, with the sentinel in every text a person can type, whether it was answered or not. */
  ObjectNode inEveryText(JsonNode components, ObjectNode variables) {
    for (JsonNode field : components) {
      String key = key(field);
      String type = field.path("type").asText();
      if (type.equals("group")) {
        inEveryText(field.path("components"), variables);
      } else if (isText(field)) {
        variables.set(key, variable(JSON.getNodeFactory().textNode(text(form + " " + key, key))));
      } else if (type.equals("dynamiclist") && variables.has(key)) {
        JsonNode rows = read(variables.path(key).path("value").asText());
        rows.forEach(row -> inEveryColumn(field, (ObjectNode) row));
        variables.set(key, variable(rows));
      }
    }
    return variables;
  }

  private void inEveryColumn(JsonNode list, ObjectNode row) {
    for (JsonNode field : list.path("components")) {
      if (isText(field)) {
        row.put(key(field), text(form + " " + key(list) + " " + key(field), key(field)));
      }
    }
  }

  /** The sentinel wherever a form takes an answer, even as a choice, a date or a number. */
  ObjectNode inEveryField(JsonNode components) {
    ObjectNode variables = JSON.createObjectNode();
    anything(components).properties().forEach(each -> variables.set(each.getKey(), variable(each.getValue())));
    return variables;
  }

  private ObjectNode anything(JsonNode components) {
    ObjectNode answers = JSON.createObjectNode();
    for (JsonNode field : components) {
      String type = field.path("type").asText();
      String key = key(field);
      if (type.equals("group")) {
        answers.setAll(anything(field.path("components")));
      } else if (type.equals("dynamiclist")) {
        answers.putArray(key).add(anything(field.path("components")));
      } else if (!key.isEmpty()) {
        String text = Sentinel.WORD + " " + form + " " + key;
        answers.set(key, MANY.contains(type) ? JSON.createArrayNode().add(text) : JSON.getNodeFactory().textNode(text));
      }
    }
    return answers;
  }

  private String text(String field, String key) {
    int number = NUMBER.incrementAndGet();
    String text =
        switch (key) {
          case "ine" -> "99%07dZQ".formatted(number);
          case "receivingSchool" -> Sentinel.RECEIVING_SCHOOL;
          case "phone", "guardianPhone" -> "02 99 98 %02d %02d".formatted(number / 100, number % 100);
          case "mail", "guardianMail" -> "%s.%d@exemple.fr".formatted(Sentinel.WORD, number);
          default -> words.apply(field);
        };
    written.add(new Sentinel(field, text));
    return text;
  }

  private static boolean isText(JsonNode field) {
    return TEXTS.contains(field.path("type").asText()) && !field.path("readonly").asBoolean();
  }

  private static String key(JsonNode field) {
    return field.path("key").asText(field.path("path").asText());
  }

  private static ObjectNode variable(JsonNode answer) {
    ObjectNode variable = JSON.createObjectNode();
    if (answer instanceof ArrayNode) {
      return variable.put("type", "Json").put("value", answer.toString());
    }
    return variable.put("type", "String").set("value", answer);
  }

  private static JsonNode read(String rows) {
    try {
      return JSON.readTree(rows);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
