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
 * it, and the person finds it again on any other. A draft belongs to one person and one task, and ends with the task ({@link LateTexts}: unless somebody
 * else did it); or to one person and
 * one form that starts a path, and ends when the path is started.
 */
@Service
@Transactional
public class DraftDesk {

  private static final String START = "depart:";

  /** Signs in a draft: several times the longest form filled to its limits. */
  public static final int LONGEST = 100_000;

  public static final String TOO_LONG = "Ce brouillon est trop long pour être gardé : raccourcissez vos réponses.";

  private final Drafts drafts;
  private final TaskReach reach;
  private final LateTexts late;
  private final People people;
  private final ObjectMapper json;
  private final Clock clock;

  DraftDesk(Drafts drafts, TaskReach reach, LateTexts late, People people, ObjectMapper json, Clock clock) {
    this.drafts = drafts;
    this.reach = reach;
    this.late = late;
    this.people = people;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A draft was kept.
   *
   * @param others who else has begun to write in the task; never what
   */
  public record Saved(Instant at, List<Drafts.Begun> others) {}

  /** Where the draft of a form that starts a path is kept: with the path and not with one version of its model. */
  public static String start(String process) {
    return START + process;
  }

  /** The path that a place starts; empty for a task. */
  public static Optional<String> started(String place) {
    return place.startsWith(START) ? Optional.of(place.substring(START.length())) : Optional.empty();
  }

  /**
   * Keeps the answers so far. Two windows of one person may keep at the same moment: each statement stands for itself.
   *
   * @return what was kept; empty when the person has no such task: it is done, or somebody else's; or may not start such a path. Then
   *     {@link LateTexts} may know more
   * @throws Refusal when they are no JSON object, or too long
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Saved> keep(String place, String answers) {
    Refusal.unless(answers.length() <= LONGEST, TOO_LONG);
    ObjectNode read = read(answers);
    Optional<TaskReach.Subject> subject = reach.subjectOf(place);
    if (subject.isEmpty()) {
      late.again(place, read);
      return Optional.empty();
    }
    Draft draft = new Draft(place, author(), read.toString(), clock.instant());
    drafts.put(draft, subject.get().number().isBlank() ? null : subject.get().number());
    return stillThere(draft, read);
  }

  /**
   * Keeps what somebody had typed before somebody else logged in on the same computer.
   *
   * @param author of the page, as the house itself has written on it
   * @return false when nobody has the task to do any more
   * @throws Refusal as {@link #keep}
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean keepFor(String author, String place, String answers) {
    Refusal.unless(answers.length() <= LONGEST, TOO_LONG);
    ObjectNode read = read(answers);
    Optional<TaskReach.Subject> subject = reach.subject(place);
    subject.ifPresent(its -> drafts.put(new Draft(place, author, read.toString(), clock.instant()), its.number().isBlank() ? null : its.number()));
    return subject.isPresent();
  }

  /** The task may have ended between the question and the answer; what even this does not see goes in the night. */
  private Optional<Saved> stillThere(Draft draft, ObjectNode answers) {
    if (reach.subjectOf(draft.place()).isEmpty()) {
      drafts.remove(draft.place(), draft.author());
      late.again(draft.place(), answers);
      return Optional.empty();
    }
    return Optional.of(new Saved(draft.savedAt(), begunByOthers(draft.place(), draft.author())));
  }

  /** The answers the person at work has begun to give, as a JSON object; empty without a draft. */
  @Transactional(readOnly = true)
  public Optional<ObjectNode> answers(String place) {
    return mine(place).map(draft -> read(draft.answers()));
  }

  /** The draft of the person at work. */
  @Transactional(readOnly = true)
  public Optional<Draft> mine(String place) {
    return people.current().flatMap(staff -> drafts.find(place, staff.userName()));
  }

  /** Who else has begun to write in the task, unless the person may not see it. */
  @Transactional(readOnly = true)
  public List<Drafts.Begun> others(String place) {
    return reach.subjectOf(place).isEmpty() ? List.of() : begunByOthers(place, author());
  }

  private List<Drafts.Begun> begunByOthers(String place, String author) {
    // each starts a path of their own
    return started(place).isPresent() ? List.of() : drafts.begunByOthers(place, author);
  }

  /** The person begins again with an empty form. */
  public void discard(String place) {
    drafts.remove(place, author());
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
