package fr.allianceeducative.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.draft.LateText.Answer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Answers to a form as a person reads them: in its order, with its questions, a choice by its label. */
final class AnswersInWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String ISO_DAY = "\\d{4}-\\d{2}-\\d{2}";

  /** What was on offer came with the task, and went with it. */
  private static final String OUT_OF_A_LIST = "(choisi dans une liste)";

  private final List<Answer> read = new ArrayList<>();

  private AnswersInWords() {}

  /**
   * Reads answers with their form.
   *
   * @param form null when it is there no more: then what was written stands alone
   */
  static List<Answer> of(@Nullable JsonNode form, ObjectNode answers) {
    AnswersInWords reading = new AnswersInWords();
    if (form == null) {
      answers.forEach(answer -> reading.say("Réponse", words(answer, answer)));
    } else {
      reading.parts(form, answers, "");
      // a question may have gone from the form since
      Set<String> asked = new HashSet<>(form.findValuesAsText("key"));
      asked.addAll(form.findValuesAsText("path"));
      answers.properties().stream()
          .filter(answer -> !asked.contains(answer.getKey()))
          .forEach(answer -> reading.say("Réponse", words(answer.getValue(), answer.getValue())));
    }
    return reading.read;
  }

  private void parts(JsonNode form, JsonNode answers, String before) {
    for (JsonNode part : form.path("components")) {
      String key = part.path("key").asText();
      if (part.path("type").asText().equals("dynamiclist")) {
        rows(part, answers.path(part.path("path").asText()), before);
      } else if (key.isEmpty()) {
        parts(part, answers, before);
      } else {
        say(before + question(part), words(part, answers.path(key)));
      }
    }
  }

  private void rows(JsonNode list, JsonNode rows, String before) {
    int number = 0;
    for (JsonNode row : rows) {
      number++;
      parts(list, row, "%s%s %d : ".formatted(before, list.path("label").asText(), number));
    }
  }

  private void say(String question, String said) {
    if (!said.isBlank()) {
      read.add(new Answer(question, said));
    }
  }

  private static String question(JsonNode part) {
    return part.hasNonNull("dateLabel") ? part.path("dateLabel").asText() : part.path("label").asText();
  }

  private static String words(JsonNode part, JsonNode answer) {
    if (answer.isContainerNode()) {
      // without its question, a row of a list is told word by word
      return StreamSupport.stream(answer.spliterator(), false).map(each -> words(part, each)).distinct().collect(Collectors.joining(", "));
    }
    if (answer.isBoolean()) {
      return answer.asBoolean() ? "oui" : "";
    }
    return answer.isValueNode() && !answer.isNull() ? word(part, answer.asText()) : "";
  }

  private static String word(JsonNode part, String value) {
    if (part.has("valuesKey")) {
      return OUT_OF_A_LIST;
    }
    for (JsonNode option : part.path("values")) {
      if (option.path("value").asText().equals(value)) {
        return option.path("label").asText();
      }
    }
    return part.path("type").asText().equals("datetime") && value.matches(ISO_DAY) ? DAY.format(LocalDate.parse(value)) : value;
  }
}
