package fr.allianceeducative.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * The form with which somebody starts a path, on a page of the house instead of in Tasklist: asked and sent as Tasklist would, with
 * the rights of the person.
 */
@Component
class StartForms {

  private final RepositoryService repository;
  private final FormService forms;
  private final ObjectMapper json;

  StartForms(RepositoryService repository, FormService forms, ObjectMapper json) {
    this.repository = repository;
    this.forms = forms;
    this.json = json;
  }

  /** What the form asks now: a modeller may have changed it since the last time. */
  List<Question> questions(String process) {
    try (InputStream form = forms.getDeployedStartForm(newest(process))) {
      return FormReader.read(json.readTree(form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts the path with what was typed.
   *
   * @throws fr.allianceeducative.kernel.Refusal when an answer is missing or cannot be
   */
  void start(String process, List<Question> questions, MultiValueMap<String, String> typed) {
    Map<String, Object> answers = new HashMap<>();
    questions.forEach(question -> answer(question, typed, answers));
    forms.submitStartForm(newest(process), answers);
  }

  private void answer(Question question, MultiValueMap<String, String> typed, Map<String, Object> answers) {
    question.within().forEach(part -> answer(part, typed, answers));
    String key = question.key();
    if (key == null) {
      return;
    }
    List<String> said = typed.getOrDefault(key, List.of()).stream().filter(answer -> !answer.isBlank()).toList();
    switch (question.kind()) {
      case TICK -> answers.put(key, !said.isEmpty());
      case SEVERAL -> answers.put(key, SpinValues.jsonValue(json.valueToTree(said).toString()).create());
      default -> said.stream().findFirst().ifPresent(answer -> answers.put(key, answer));
    }
  }

  private String newest(String process) {
    ProcessDefinition definition =
        repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult();
    return definition.getId();
  }
}
