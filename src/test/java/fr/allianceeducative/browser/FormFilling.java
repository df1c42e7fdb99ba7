package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Fills any form with answers that are given by key, as REST knows them: looks up in the form what each question and each choice is
 * called, and leaves it to the {@link FormFields} to find them. An answer that no visible question takes is a failure.
 */
final class FormFilling {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the rooms fill the form with, by name. */
  private final JsonNode shown;

  FormFilling(JsonNode shown) {
    this.shown = shown;
  }

  /**
   * @param questions components of the form, as its file lists them
   */
  void fill(FormFields fields, JsonNode questions, Map<?, ?> answers) {
    Map<Object, Object> left = new LinkedHashMap<>(answers);
    for (JsonNode question : inGroupsToo(questions)) {
      String key = question.path("key").asText(question.path("path").asText());
      Object answer = left.remove(key);
      if (answer != null) {
        answer(fields, question, answer);
      }
    }
    left.values().removeIf(Objects::isNull);
    assertThat(left).as("answers to nothing the form asks").isEmpty();
  }

  private void answer(FormFields fields, JsonNode question, Object answer) {
    String type = question.path("type").asText();
    String label = question.path("label").asText();
    if (question.path("readonly").asBoolean()) {
      assertThat(fields.written(type, label)).as("« %s » shows", label).isEqualTo(answer);
      return;
    }
    switch (type) {
      case "textfield", "textarea", "number" -> fields.write(type, label, answer.toString());
      case "datetime" -> fields.write(question.path("dateLabel").asText(), LocalDate.parse(answer.toString()));
      case "checkbox" -> fields.tick(label, (Boolean) answer);
      case "radio" -> fields.pick(label, choice(question, answer));
      case "select" -> fields.choose(label, choice(question, answer));
      case "taglist" -> fields.tag(label, choices(question, (Collection<?>) answer));
      case "checklist" -> tick(fields, question, (Collection<?>) answer);
      case "dynamiclist" -> list(fields, question, (List<?>) answer);
      default -> throw new AssertionError("Nobody knows how to fill a " + type);
    }
  }

  private void tick(FormFields fields, JsonNode question, Collection<?> answers) {
    List<String> wanted = choices(question, answers);
    for (JsonNode option : options(question)) {
      String name = option.path("label").asText();
      fields.tick(question.path("label").asText(), name, wanted.contains(name));
    }
  }

  private void list(FormFields fields, JsonNode list, List<?> rows) {
    String label = list.path("label").asText();
    JsonNode first = list.path("components").path(0);
    fields.rows(label, first.path("type").asText(), first.path("label").asText(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      fill(fields.row(label, i), list.path("components"), (Map<?, ?>) rows.get(i));
    }
  }

  private List<String> choices(JsonNode question, Collection<?> answers) {
    return answers.stream().map(answer -> choice(question, answer)).toList();
  }

  private String choice(JsonNode question, Object answer) {
    for (JsonNode option : options(question)) {
      if (option.path("value").asText().equals(answer.toString())) {
        return option.path("label").asText();
      }
    }
    throw new AssertionError("« " + question.path("label").asText() + " » does not offer " + answer);
  }

  private JsonNode options(JsonNode question) {
    if (!question.has("valuesKey")) {
      return question.path("values");
    }
    JsonNode value = shown.path(question.path("valuesKey").asText()).path("value");
    try {
      return value.isTextual() ? JSON.readTree(value.asText()) : value;
    } catch (JsonProcessingException e) {
      throw new AssertionError("No list: " + value, e);
    }
  }

  private static List<JsonNode> inGroupsToo(JsonNode components) {
    List<JsonNode> questions = new ArrayList<>();
    for (JsonNode component : components) {
      if (component.path("type").asText().equals("group")) {
        questions.addAll(inGroupsToo(component.path("components")));
      } else {
        questions.add(component);
      }
    }
    return questions;
  }
}
