package fr.allianceeducative.district;

import fr.allianceeducative.casefile.CaseTeller;
import fr.allianceeducative.casefile.Chapter;
import fr.allianceeducative.casefile.Passage;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.people.access.Block;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the school asked of the district, and what the district answered. */
@Component
class DistrictStory implements CaseTeller {

  private final DistrictRecords records;

  DistrictStory(DistrictRecords records) {
    this.records = records;
  }

  @Override
  public List<Passage> tell(SeenCase seen) {
    return seen.sight().reads(Block.ORIENTATION)
        ? records.sent(seen.number()).stream().map(DistrictStory::passage).toList()
        : List.of();
  }

  private static Passage passage(DistrictRecords.Sent sent) {
    DistrictMeasure measure = sent.measure();
    return measure == null
        ? Passage.of(Chapter.DECISIONS, "Saisine du district", sent.on(), sent.author())
            .with("Demande", sent.request().label())
            .with("Réponse", "attendue")
        : Passage.of(Chapter.DECISIONS, "Examen au district", sent.examinedOn(), sent.examinedBy())
            .with("Demande", sent.request().label())
            .with("Décision", measure.decided())
            .with("Conseil", sent.advice());
  }
}
