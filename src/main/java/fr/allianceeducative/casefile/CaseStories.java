package fr.allianceeducative.casefile;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.Block;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what a case tells: every room says its own part, here it is put in order and given names.
 *
 * <p>What comes in was opened through {@link Sights}, which has written down that it was. The number of statements depends
 * neither on how much the case holds nor on how many cases there are.
 */
@Service
@Transactional(readOnly = true)
public class CaseStories {

  private final List<CaseTeller> rooms;
  private final OpenSteps steps;
  private final People people;
  private final Directory directory;
  private final Clock clock;

  CaseStories(List<CaseTeller> rooms, OpenSteps steps, People people, Directory directory, Clock clock) {
    this.rooms = rooms;
    this.steps = steps;
    this.people = people;
    this.directory = directory;
    this.clock = clock;
  }

  /** The card above a form. */
  public CaseGlance glance(SeenCase seen) {
    List<OpenStep> open = open(seen);
    return glance(seen, open, hands(seen, open, names(seen, open, List.of())));
  }

  /** The page, and the tab beside a form. */
  public CaseStory story(SeenCase seen) {
    List<OpenStep> open = open(seen);
    List<Passage> passages = rooms.stream().flatMap(room -> room.tell(seen).stream()).toList();
    UnaryOperator<String> names = names(seen, open, passages);
    StepHands hands = hands(seen, open, names);
    CaseGlance glance = glance(seen, open, hands);
    return new CaseStory(
        glance,
        parts(passages, names),
        seen.timeline().stream()
            .map(entry -> new CaseStory.Moment(entry.at().atZoneSameInstant(glance.time()).toOffsetDateTime(), entry.sentence()))
            .toList(),
        open.stream().map(step -> step(step, hands, glance.time())).toList());
  }

  private CaseGlance glance(SeenCase seen, List<OpenStep> open, StepHands hands) {
    Optional<School> school = directory.school(seen.school());
    ZoneId time = school.map(School::zone).map(SchoolZone::time).orElse(clock.getZone());
    Instant now = clock.instant();
    Pupil pupil = seen.pupil();
    return new CaseGlance(
        seen,
        school.map(School::name).orElse(null),
        time,
        pupil == null ? null : pupil.ageOn(LocalDate.now(clock)),
        referents(seen).map(hands.names()).toList(),
        rooms.stream().flatMap(room -> room.around(seen).stream()).distinct().toList(),
        rooms.stream().flatMap(room -> room.sensitive(seen).stream()).toList(),
        open.stream().filter(step -> step.isLate(now)).map(step -> step(step, hands, time)).toList());
  }

  /** Of what protects the pupil only those learn who read of it. */
  private List<OpenStep> open(SeenCase seen) {
    return seen.sight().reads(Block.ACTIONS)
        ? steps.of(seen.number()).stream()
            .filter(step -> !step.protects() || seen.sight().reads(Block.PROTECTION))
            .toList()
        : List.of();
  }

  private CaseGlance.Step step(OpenStep step, StepHands hands, ZoneId time) {
    return new CaseGlance.Step(
        step.name(),
        hands.of(step),
        step.dueAt() == null ? null : LocalDate.ofInstant(step.dueAt(), time),
        step.isLate(clock.instant()),
        hands.open(step) ? step.task() : null);
  }

  /** Who works in the school is asked only when somebody of it may take something. */
  private StepHands hands(SeenCase seen, List<OpenStep> open, UnaryOperator<String> names) {
    boolean offered = open.stream().anyMatch(step -> step.assignee() == null);
    return new StepHands(
        seen.school(), offered ? people.inSchool(seen.school()) : List.of(), people.current().orElse(null), names);
  }

  private static List<CaseStory.Part> parts(List<Passage> passages, UnaryOperator<String> names) {
    Map<Chapter, List<Passage>> byChapter = passages.stream().collect(Collectors.groupingBy(Passage::chapter));
    List<CaseStory.Part> parts = new ArrayList<>();
    for (Chapter chapter : Chapter.values()) {
      List<Passage> told = chapter.inOrder(byChapter.getOrDefault(chapter, List.of()));
      if (!told.isEmpty()) {
        parts.add(new CaseStory.Part(chapter, told.stream().map(passage -> told(passage, names)).toList()));
      }
    }
    return parts;
  }

  private static CaseStory.Told told(Passage passage, UnaryOperator<String> names) {
    String by = passage.author() == null ? null : names.apply(passage.author());
    return new CaseStory.Told(passage.title(), passage.on(), by, passage.lines());
  }

  /** Everybody who is named, in one statement; who left keeps the name of the account. */
  private UnaryOperator<String> names(SeenCase seen, List<OpenStep> open, Collection<Passage> passages) {
    Stream<@Nullable String> accounts =
        Stream.of(referents(seen), open.stream().map(OpenStep::assignee), passages.stream().map(Passage::author))
            .flatMap(each -> each);
    Map<String, String> known = Staff.namesOf(people.named(accounts.filter(Objects::nonNull).distinct().toList()));
    return account -> known.getOrDefault(account, account);
  }

  private static Stream<String> referents(SeenCase seen) {
    return Stream.of(Optional.ofNullable(seen.referent()), Optional.ofNullable(seen.secondReferent())).flatMap(Optional::stream);
  }
}
