package fr.allianceeducative.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a person types before it is sent, on the server and nowhere in a browser: a shared computer of a staff room forgets
 * it, and the person finds it again on any other. A draft belongs to one person and one task, and ends with the task.
 */
@Service
@Transactional
public class DraftDesk {

  /** Signs in a draft: several times the longest form filled to its limits. */
  public static final int LONGEST = 100_000;

  private final Drafts drafts;
  private final TaskReach reach;
  private final People people;
  private final ObjectMapper json;
  private final Clock clock;

  DraftDesk(Drafts drafts, TaskReach reach, People people, ObjectMapper json, Clock clock) {
    this.drafts = drafts;
    this.reach = reach;
    this.people = people;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Keeps the answers so far. Two windows of one person may keep at the same moment: each statement stands for itself.
   *
   * @return when they were kept; empty when the person has no such task: it is done, or somebody else's
   * @throws Refusal when they are no JSON object, or too long
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Instant> keep(String taskId, String answers) {
    Refusal.unless(
        answers.length() <= LONGEST, "Ce brouillon est trop long pour être gardé : raccourcissez vos réponses.");
    ObjectNode read = read(answers);
    return reach
        .subjectOf(taskId)
        .flatMap(
            subject -> {
              Draft draft = new Draft(taskId, author(), read.toString(), clock.instant());
              drafts.put(draft, subject.number().isBlank() ? null : subject.number());
              return stillThere(draft);
            });
  }

  /** The task may have ended between the question and the answer; what even this does not see goes in the night. */
  private Optional<Instant> stillThere(Draft draft) {
    if (reach.subjectOf(draft.taskId()).isEmpty()) {
      drafts.remove(draft.taskId(), draft.author());
      return Optional.empty();
    }
    return Optional.of(draft.savedAt());
  }

  /** The answers the person at work has begun to give, as a JSON object; empty without a draft. */
  @Transactional(readOnly = true)
  public Optional<ObjectNode> answers(String taskId) {
    return mine(taskId).map(draft -> read(draft.answers()));
  }

  /** The draft of the person at work. */
  @Transactional(readOnly = true)
  public Optional<Draft> mine(String taskId) {
    return people.current().flatMap(staff -> drafts.find(taskId, staff.userName()));
  }

  /** Who else has begun to write in the task, unless the person may not see it. */
  @Transactional(readOnly = true)
  public List<Drafts.Begun> others(String taskId) {
    return reach.subjectOf(taskId).isEmpty() ? List.of() : drafts.begunByOthers(taskId, author());
  }

  /** The person begins again with an empty form. */
  public void discard(String taskId) {
    drafts.remove(taskId, author());
  }

  /** The task is over. */
  public void taskEnded(String taskId) {
    drafts.removeAll(taskId);
  }

  private ObjectNode read(String answers) {
    try {
      JsonNode read = json.readTree(answers);
      if (read instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException unreadable) {
      // said below, without what was written
    }
    throw new Refusal("Ce brouillon ne se lit pas : rechargez la page, puis continuez.");
  }

  private String author() {
    return people
        .current()
        .map(Staff::userName)
        .orElseThrow(() -> new Refusal("Connectez-vous avec votre compte, puis continuez."));
  }
}
