package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Relation;
import fr.allianceeducative.people.access.Sight;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody finds on coming in: the pupils the person follows, and what others did lately in the cases the person sees. The
 * matrix decides, as everywhere; both take the same few statements however many cases there are.
 */
@Service
@Transactional(readOnly = true)
public class Following {

  /** Ties that make a pupil somebody's own; working in the same school is none. */
  private static final Set<Relation> OWN = Set.of(Relation.CLASS, Relation.REFERENT, Relation.ALLIANCE);

  /** Of a day in a school; a file of many pupils may bring more. */
  private static final int MOST_ENTRIES = 300;

  private final Sights sights;
  private final Relations relations;
  private final CaseFiles files;
  private final TimelineEntries timeline;
  private final ApplicationEventPublisher events;

  Following(
      Sights sights, Relations relations, CaseFiles files, TimelineEntries timeline, ApplicationEventPublisher events) {
    this.sights = sights;
    this.relations = relations;
    this.files = files;
    this.timeline = timeline;
    this.events = events;
  }

  /**
   * What happened in a case: what weighs most of it.
   *
   * @param more how much else happened there
   */
  public record News(SeenCase file, OffsetDateTime at, String sentence, int more) {}

  /**
   * What happened lately.
   *
   * @param others in how many other cases something happened
   */
  public record Lately(List<News> news, int others) {

    static final Lately NOTHING = new Lately(List.of(), 0);

    public Lately {
      news = List.copyOf(news);
    }
  }

  /**
   * Whom somebody follows.
   *
   * @param others how many other cases there are
   */
  public record Own(List<SeenCase> cases, long others) {

    public static final Own NOBODY = new Own(List.of(), 0);

    public Own {
      cases = List.copyOf(cases);
    }
  }

  /** The open cases of the pupils of the person's classes, of those the person is référent of, and of the person's alliances. */
  public Own own(int most) {
    Staff staff = sights.person();
    Set<Relation> through = sights.through(staff, Set.of(Block.IDENTITY));
    through.retainAll(OWN);
    if (through.isEmpty()) {
      return Own.NOBODY;
    }
    CaseQuery query = new CaseQuery(relations.viewer(staff), through, null, null, 0, most);
    List<CaseFile> found = files.open(query);
    Map<CaseNumber, Sight> seen = sights.of(found);
    tell(found);
    long all = files.countByStage(query).values().stream().mapToLong(Long::longValue).sum();
    return new Own(found.stream().map(file -> seen(file, seen)).toList(), all - found.size());
  }

  /** Numbers of the open cases that such a tie makes the person's own, whatever of them may be read: nothing is shown, so nothing is traced. */
  public List<CaseNumber> ownNumbers(int most) {
    return files.open(new CaseQuery(relations.viewer(sights.person()), OWN, null, null, 0, most)).stream().map(CaseFile::number).toList();
  }

  /** Those of these cases of which the person may read such a block now, in the same order. */
  public List<SeenCase> among(List<CaseNumber> numbers, Block block) {
    Map<CaseNumber, CaseFile> found = files.find(numbers);
    Map<CaseNumber, Sight> seen = sights.of(List.copyOf(found.values()));
    List<SeenCase> readable =
        numbers.stream()
            .filter(number -> found.containsKey(number) && seen.getOrDefault(number, Sight.NOTHING).reads(block))
            .map(number -> seen(found.get(number), seen))
            .filter(file -> !file.waits())
            .toList();
    tell(readable.stream().map(file -> found.get(file.number())).toList());
    return readable;
  }

  /** What others did from a moment on, case by case, what weighs most first; nothing of a case whose sharing waits for the person. */
  public Lately since(OffsetDateTime from, int most) {
    Staff staff = sights.person();
    Set<Relation> through = sights.through(staff, Set.of(Block.ACTIONS));
    if (through.isEmpty()) {
      return Lately.NOTHING;
    }
    List<TimelineEntry> lately =
        timeline.since(new CaseQuery(relations.viewer(staff), through, null, null, 0, MOST_ENTRIES), from, MOST_ENTRIES);
    Map<CaseNumber, CaseFile> found = files.find(lately.stream().map(TimelineEntry::caseNumber).distinct().toList());
    Map<CaseNumber, Sight> seen = sights.of(List.copyOf(found.values()));
    Map<CaseNumber, List<TimelineEntry>> byCase =
        lately.stream()
            .filter(entry -> seen.getOrDefault(entry.caseNumber(), Sight.NOTHING).reads(Block.ACTIONS))
            .collect(Collectors.groupingBy(TimelineEntry::caseNumber, LinkedHashMap::new, Collectors.toList()));
    List<News> told =
        byCase.entrySet().stream().limit(most).map(each -> news(seen(found.get(each.getKey()), seen), each.getValue())).toList();
    tell(told.stream().map(news -> found.get(news.file().number())).toList());
    return new Lately(told, byCase.size() - told.size());
  }

  private static News news(SeenCase file, List<TimelineEntry> entries) {
    TimelineEntry first = entries.get(0);
    return new News(file, first.at(), first.sentence(), entries.size() - 1);
  }

  private SeenCase seen(CaseFile file, Map<CaseNumber, Sight> seen) {
    return new SeenCase(file, seen.getOrDefault(file.number(), Sight.NOTHING), List.of(), sights.person().userName());
  }

  private void tell(List<CaseFile> shown) {
    if (!shown.isEmpty()) {
      events.publishEvent(new CaseSeen(CaseSeen.How.LISTED, shown.stream().map(CaseFile::number).toList()));
    }
  }
}
