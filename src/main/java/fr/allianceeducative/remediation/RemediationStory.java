package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.CaseTeller;
import fr.allianceeducative.casefile.Chapter;
import fr.allianceeducative.casefile.Passage;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.remediation.RemediationRecords.Applied;
import fr.allianceeducative.remediation.RemediationRecords.Left;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Schemes that were asked to take the pupil in, and how the path ended. */
@Component
class RemediationStory implements CaseTeller {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final RemediationRecords records;

  RemediationStory(RemediationRecords records) {
    this.records = records;
  }

  @Override
  public List<Passage> tell(SeenCase seen) {
    if (!seen.sight().reads(Block.ORIENTATION)) {
      return List.of();
    }
    List<Passage> told = new ArrayList<>();
    for (Applied applied : records.placements(seen.number())) {
      told.add(placement(applied));
      if (applied.state() == Placement.State.ENTERED && applied.plannedEnd() != null) {
        told.add(Passage.of(Chapter.NEXT, "Fin prévue : " + applied.scheme(), applied.plannedEnd(), null));
      }
    }
    records.exits(seen.number()).stream().map(RemediationStory::exit).forEach(told::add);
    return told;
  }

  private static Passage placement(Applied applied) {
    return Passage.of(Chapter.DECISIONS, "Dispositif : " + applied.scheme(), applied.on(), applied.author())
        .with("État", state(applied.state()))
        .with("Entrée", day(applied.enteredOn()))
        .with("Fin", day(applied.endedOn() == null ? applied.plannedEnd() : applied.endedOn()));
  }

  private static Passage exit(Left left) {
    return Passage.of(Chapter.DECISIONS, "Bilan de sortie", left.on(), left.author())
        .with("Issue", left.reason().label())
        .with("Suite", left.sequel());
  }

  private static String state(Placement.State state) {
    return switch (state) {
      case APPLIED -> "candidature envoyée";
      case WAITING_LIST -> "sur liste d’attente";
      case REFUSED -> "refusée par la structure";
      case WITHDRAWN -> "retirée par le jeune ou sa famille";
      case ADMITTED -> "place obtenue";
      case ENTERED -> "accueil en cours";
      case COMPLETED -> "mené à son terme";
      case ABANDONED -> "arrêté avant la fin";
    };
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : "le " + DAY.format(day);
  }
}
