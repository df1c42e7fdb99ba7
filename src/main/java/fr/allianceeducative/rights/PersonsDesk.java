package fr.allianceeducative.rights;

import fr.allianceeducative.casefile.CaseSeen;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.rights.Inventory.Chapter;
import fr.allianceeducative.rights.Inventory.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to what is handed over to a family or a young person who asks what the house knows.
 *
 * <p>Whoever prepares it, in the school of the case, hands over what the matrix lets that person read whole, chapter by chapter; of what is under professional
 * secrecy only that it exists. The number of statements does not grow with the case.
 */
@Service
@Transactional
public class PersonsDesk {

  private final Sights sights;
  private final Holdings holdings;
  private final FrenchValues values;
  private final Pen pen;
  private final ApplicationEventPublisher events;
  private final Inventory inventory = InventoryFile.read();

  PersonsDesk(Sights sights, Holdings holdings, FrenchValues values, Pen pen, ApplicationEventPublisher events) {
    this.sights = sights;
    this.holdings = holdings;
    this.values = values;
    this.pen = pen;
    this.events = events;
  }

  /** Everything the current person may hand over of a case. Leaves a trace. */
  public KnownCase everythingKnown(CaseNumber number) {
    SeenCase file = sights.openOwn(number);
    Pupil pupil = Objects.requireNonNull(file.pupil());
    List<Chapter> mine = inventory.chapters().stream().filter(chapter -> mayHandOver(file, chapter.block())).toList();
    List<Read> read = new ArrayList<>();
    for (Chapter chapter : mine) {
      for (Table table : chapter.tables()) {
        read.add(new Read(chapter, table, holdings.rows(table, number, pupil.id())));
      }
    }
    FrenchValues.Reader reader = values.reader(inventory, read);
    List<KnownCase.Chapter> chapters =
        mine.stream().map(chapter -> told(chapter, read, reader)).filter(chapter -> !chapter.entries().isEmpty()).toList();
    events.publishEvent(new CaseSeen(CaseSeen.How.EXPORTED, number));
    List<String> others =
        inventory.chapters().stream().filter(chapter -> !mine.contains(chapter)).map(Chapter::title).toList();
    return new KnownCase(number, pupil.fullName(), pen.today(), chapters, others);
  }

  /** The headings of what is handed over: what a remark may be about. */
  public List<String> headings() {
    return inventory.chapters().stream().map(Chapter::title).toList();
  }

  /** A block is handed over whole or not at all; of a note under secrecy, whoever knows that it exists may say so. */
  private static boolean mayHandOver(SeenCase file, Block block) {
    return block == Block.PROTECTED_NOTE ? file.sight().shows(block) : file.sight().readsWhole(block);
  }

  private static KnownCase.Chapter told(Chapter chapter, List<Read> read, FrenchValues.Reader reader) {
    List<KnownCase.Entry> entries =
        read.stream()
            .filter(each -> each.chapter() == chapter)
            .flatMap(each -> each.rows().stream().map(row -> reader.entry(each.table(), row)))
            .filter(entry -> !entry.fields().isEmpty())
            .toList();
    return new KnownCase.Chapter(chapter.title(), chapter.notice(), entries);
  }

  /** Rows of a table as the database gave them. */
  record Read(Chapter chapter, Table table, List<Map<String, Object>> rows) {}
}
