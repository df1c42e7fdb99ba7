package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseTeller;
import fr.allianceeducative.casefile.Chapter;
import fr.allianceeducative.casefile.Passage;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.diagnosis.DiagnosisRecords.Held;
import fr.allianceeducative.diagnosis.DiagnosisRecords.Tried;
import fr.allianceeducative.people.access.Block;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the family was reached, what pupil and family said in the interview, and what followed. */
@Component
@Order(InterviewStory.BEFORE_THE_DIAGNOSIS)
class InterviewStory implements CaseTeller {

  /** What pupil and family say comes first. */
  static final int BEFORE_THE_DIAGNOSIS = 0;

  private final DiagnosisRecords records;

  InterviewStory(DiagnosisRecords records) {
    this.records = records;
  }

  @Override
  public List<Passage> tell(SeenCase seen) {
    if (!seen.sight().shows(Block.EXCHANGES)) {
      return List.of();
    }
    List<Passage> told = new ArrayList<>();
    records
        .interview(seen.number())
        .filter(held -> seen.reads(Block.EXCHANGES, held.author()))
        .map(InterviewStory::interview)
        .ifPresent(told::add);
    List<Tried> tried =
        records.contacts(seen.number()).stream().filter(each -> seen.reads(Block.EXCHANGES, each.author())).toList();
    if (!tried.isEmpty()) {
      told.add(
          Passage.of(Chapter.WHY, "Contacts avec la famille", tried.get(0).on(), null)
              .with("Essais", String.valueOf(tried.size()))
              .with("Dernier essai", tried.get(0).joined() ? "famille jointe" : "famille pas encore jointe"));
    }
    records.conclusions(seen.number()).stream()
        .filter(each -> seen.reads(Block.EXCHANGES, each.author()))
        .map(
            each ->
                Passage.of(Chapter.DECISIONS, "Suite de l’entretien", each.on(), each.author())
                    .with("Suite", each.outcome().label())
                    .with("Pourquoi", each.reason()))
        .forEach(told::add);
    return told;
  }

  private static Passage interview(Held held) {
    return Passage.of(Chapter.DIAGNOSIS, "Entretien de situation", held.on(), held.author())
        .with("L’élève dit", held.pupilView())
        .with("L’élève souhaite", held.pupilWishes())
        .with("La famille attend", held.familyExpectations());
  }
}
