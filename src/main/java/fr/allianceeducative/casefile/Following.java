package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Relation;
import fr.allianceeducative.people.access.Sight;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Something that happened in a case. */
  public record News(SeenCase file, OffsetDateTime at, String sentence) {}

  /** The open cases of the pupils of the person's classes, of those the person is référent of, and of the person's alliances. */
  public List<SeenCase> own(int most) {
    Staff staff = sights.person();
    Set<Relation> through = sights.through(staff, Set.of(Block.IDENTITY));
    through.retainAll(OWN);
    List<CaseFile> found = files.open(new CaseQuery(relations.viewer(staff), through, null, null, 0, most));
    Map<CaseNumber, Sight> seen = sights.of(found);
    tell(found);
    return found.stream().map(file -> seen(file, seen)).toList();
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

  /** What others did from a moment on, newest first; nothing of a case whose sharing waits for the person. */
  public List<News> since(OffsetDateTime from, int most) {
    Staff staff = sights.person();
    Set<Relation> through = sights.through(staff, Set.of(Block.ACTIONS));
    if (through.isEmpty()) {
      return List.of();
    }
    List<TimelineEntry> lately =
        timeline.since(new CaseQuery(relations.viewer(staff), through, null, null, 0, most), from, most);
    Map<CaseNumber, CaseFile> found = files.find(lately.stream().map(TimelineEntry::caseNumber).distinct().toList());
    Map<CaseNumber, Sight> seen = sights.of(List.copyOf(found.values()));
    List<News> told =
        lately.stream()
            .filter(entry -> seen.getOrDefault(entry.caseNumber(), Sight.NOTHING).reads(Block.ACTIONS))
            .map(entry -> new News(seen(found.get(entry.caseNumber()), seen), entry.at(), entry.sentence()))
            .toList();
    tell(told.stream().map(news -> found.get(news.file().number())).distinct().toList());
    return told;
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
