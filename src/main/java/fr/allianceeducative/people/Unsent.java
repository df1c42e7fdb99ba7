package fr.allianceeducative.people;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent on a page of the house when their session was over: none of it was done, all of it is kept for that person.
 *
 * @param address where the form was sent to
 * @param fields all answers, by name
 */
public record Unsent(String address, Map<String, List<String>> fields, Instant at) implements Serializable {

  private static final long serialVersionUID = 1;

  /** Attribute of a request that shows it. */
  public static final String ATTRIBUTE = "kept";

  public Unsent {
    fields = Map.copyOf(fields);
  }

  /** The answer to a question that has one; null without. */
  public @Nullable String first(String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }

  /** Whether this is among the answers to a question. */
  public boolean has(String name, String answer) {
    return fields.getOrDefault(name, List.of()).contains(answer);
  }

  /** Which of several forms of a page it was: the last part of its address. */
  public String form() {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** The first answer to each question. */
  public Map<String, String> single() {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().get(0)));
  }

  /** What somebody typed ends in no log. */
  @Override
  public String toString() {
    return "Unsent[" + at + "]";
  }
}
