package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseTeller;
import fr.allianceeducative.casefile.Chapter;
import fr.allianceeducative.casefile.Passage;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.people.access.Block;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the commission decided, once its minutes are validated, and when it meets about the case next. */
@Component
class CommissionStory implements CaseTeller {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final CommissionRecords records;
  private final LocalRules local;

  CommissionStory(CommissionRecords records, LocalRules local) {
    this.records = records;
    this.local = local;
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
          .map(at -> Passage.of(Chapter.NEXT, "Commission", LocalDate.ofInstant(at, local.time(seen.school())), null))
          .ifPresent(told::add);
    }
    return told;
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
