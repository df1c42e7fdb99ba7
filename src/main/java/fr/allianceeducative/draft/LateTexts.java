package fr.allianceeducative.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.engine.EndedTask;
import fr.allianceeducative.engine.EndedTasks;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people have begun to write in one task, and one of them does it; or the path goes on without it. Whoever did it has sent their words;
 * those of everybody else wait for their author alone, beside the pages that were sent too late, closed as they are and for as long.
 */
@Service
@Transactional
public class LateTexts {

  /** Begins the address of each, and with it the place where it is kept. */
  public static final String PAGES = "/textes/";

  /** More than anybody loses in a week. */
  private static final int SHOWN = 5;

  private final Drafts drafts;
  private final EndedTasks tasks;
  private final FormTexts forms;
  private final KeptTime time;
  private final People people;
  private final ObjectMapper json;
  private final Clock clock;

  LateTexts(Drafts drafts, EndedTasks tasks, FormTexts forms, KeptTime time, People people, ObjectMapper json, Clock clock) {
    this.drafts = drafts;
    this.tasks = tasks;
    this.forms = forms;
    this.time = time;
    this.people = people;
    this.json = json;
    this.clock = clock;
  }

  /** The task is over: no draft of it stays, and no words of anybody else are lost. */
  public void ended(EndedTask task) {
    List<Draft> begun = drafts.of(task.id());
    if (begun.isEmpty()) {
      return;
    }
    String by = task.done() ? people.current().map(Staff::userName).orElse(task.hands()) : null;
    begun.stream()
        .filter(draft -> !draft.author().equals(by))
        .forEach(draft -> keep(task, by, draft.author(), read(draft.answers())));
    // a draft that was begun since they were read is for the sweep
    begun.forEach(draft -> drafts.remove(draft.place(), draft.author()));
  }

  /** What came in at the very moment the task ended; the history knows how that was. */
  void sweep(String taskId) {
    tasks.find(taskId).ifPresent(this::ended);
    drafts.removeAll(taskId);
  }

  /**
   * The person at work goes on writing in a task that is over: the newest words take the place of what is kept. Nothing is kept for whoever had
   * no draft of it and not the task either, nor for whoever did it. Two windows may do so at the same moment: each statement stands for itself.
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  void again(String taskId, ObjectNode answers) {
    String author = author();
    Optional<Draft> kept = drafts.find(PAGES + taskId, author);
    if (kept.isPresent()) {
      Kept known = kept(kept.get());
      drafts.put(new Draft(kept.get().place(), author, write(known.with(answers)), kept.get().savedAt()), known.about());
    } else {
      tasks
          .find(taskId)
          .filter(task -> author.equals(task.hands()) && !task.done())
          .ifPresent(task -> keep(task, null, author, answers));
    }
  }

  /** How long the words of the person at work are kept; empty when none are. */
  @Transactional(readOnly = true)
  public Optional<Instant> until(String taskId) {
    return drafts.find(PAGES + taskId, author()).map(draft -> time.until(draft.savedAt()));
  }

  /** What the person at work had begun to write, in the words of the form. */
  @Transactional(readOnly = true)
  public Optional<LateText> find(String taskId) {
    return drafts
        .find(PAGES + taskId, author())
        .map(
            draft -> {
              Kept kept = kept(draft);
              JsonNode form = kept.form() == null ? null : forms.newest(kept.form()).orElse(null);
              return text(draft, kept, AnswersInWords.of(form, kept.answers()));
            });
  }

  /** The latest five of a person, without what they say. */
  @Transactional(readOnly = true)
  public List<LateText> of(String author) {
    return drafts.late(author, SHOWN).stream().map(draft -> text(draft, kept(draft), List.of())).toList();
  }

  /** It is not wanted any more; whether there was one. */
  public boolean forget(String taskId) {
    boolean kept = drafts.find(PAGES + taskId, author()).isPresent();
    drafts.remove(PAGES + taskId, author());
    return kept;
  }

  private void keep(EndedTask task, @Nullable String by, String author, ObjectNode answers) {
    if (saysSomething(answers)) {
      String kept = write(new Kept(task.name(), task.form(), task.businessKey(), by, answers));
      drafts.put(new Draft(PAGES + task.id(), author, kept, clock.instant()), task.businessKey());
    }
  }

  /** A form that was only opened, or cleared again, says nothing. */
  private static boolean saysSomething(JsonNode answer) {
    return answer.isContainerNode()
        ? StreamSupport.stream(answer.spliterator(), false).anyMatch(LateTexts::saysSomething)
        : !answer.isNull() && !answer.asText().isBlank() && !(answer.isBoolean() && !answer.asBoolean());
  }

  private LateText text(Draft draft, Kept kept, List<LateText.Answer> answers) {
    return new LateText(
        draft.place().substring(PAGES.length()), kept.name(), kept.about(), kept.by(), draft.savedAt(), time.until(draft.savedAt()), answers);
  }

  private String author() {
    return people.current().map(Staff::userName).orElse("");
  }

  private record Kept(String name, @Nullable String form, @Nullable String about, @Nullable String by, ObjectNode answers) {

    Kept with(ObjectNode newer) {
      return new Kept(name, form, about, by, newer);
    }
  }

  private String write(Kept kept) {
    try {
      return json.writeValueAsString(kept);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft is a JSON object", e);
    }
  }

  private Kept kept(Draft draft) {
    try {
      return Objects.requireNonNull(json.readValue(draft.answers(), Kept.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not what was kept", e);
    }
  }

  private ObjectNode read(String answers) {
    try {
      return json.readValue(answers, ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not what was kept", e);
    }
  }
}
