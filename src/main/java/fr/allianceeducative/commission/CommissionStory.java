package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseTeller;
import fr.allianceeducative.casefile.Chapter;
import fr.allianceeducative.casefile.Passage;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.access.Block;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the commission decided, once its minutes are validated, and when it meets about the case next. */
@Component
class CommissionStory implements CaseTeller {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final CommissionRecords records;
  private final Directory directory;
  private final Clock clock;

  CommissionStory(CommissionRecords records, Directory directory, Clock clock) {
    this.records = records;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public List<Passage> tell(SeenCase seen) {
    List<Passage> told = new ArrayList<>();
    if (seen.sight().shows(Block.EXCHANGES)) {
      records.decisions(seen.number()).stream()
          .filter(decided -> seen.reads(Block.EXCHANGES, decided.author()))
          .map(CommissionStory::decision)
          .forEach(told::add);
    }
    if (seen.sight().reads(Block.ACTIONS)) {
      records.nextSession(seen.number())
          .map(at -> Passage.of(Chapter.NEXT, "Commission", LocalDate.ofInstant(at, time(seen.school())), null))
          .ifPresent(told::add);
    }
    return told;
  }

  /** The session was planned by the clocks of the school. */
  private ZoneId time(Uai school) {
    return directory.school(school).map(its -> its.zone().time()).orElse(clock.getZone());
  }

  private static Passage decision(CommissionRecords.Decided decided) {
    Minute.Content content = decided.content();
    Minute.Action action = content.action();
    return Passage.of(Chapter.DECISIONS, "Commission de l’établissement", decided.on(), decided.author())
        .with("Décision", content.measure().label())
        .with("Exposé", content.summary())
        .with("Analyse", content.analysis())
        .with("Action", action == null ? null : action.what())
        .with("Responsable", action == null ? null : action.responsible() + ", pour le " + DAY.format(action.dueOn()))
        .with("Famille", decided.toldOn() == null ? null : "informée le " + DAY.format(decided.toldOn()));
  }
}
