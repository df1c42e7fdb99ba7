package fr.allianceeducative.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** How the answers of a person reach the house: what is answered is the same for all hands. */
public interface Hands {

  /**
   * Starts a process with its form.
   *
   * @param process a process definition that this person may start, as the REST interface describes it
   */
  void start(String user, JsonNode process, Map<String, ?> answers);

  /**
   * Takes a task, if nobody has it, and sends its form.
   *
   * @param task a task that this person sees, as the REST interface describes it
   * @return the sentence with which the house refuses these answers
   */
  Optional<String> answer(String user, JsonNode task, Map<String, ?> answers);
}
