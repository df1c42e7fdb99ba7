package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseTeller;
import fr.allianceeducative.casefile.Chapter;
import fr.allianceeducative.casefile.Passage;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.diagnosis.DiagnosisRecords.Signed;
import fr.allianceeducative.diagnosis.DiagnosisRecords.Validated;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Sight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How professions, pupil and family see the situation together. Who reads the diagnosis in short learns that there is one and what would help. Of a
 * note under professional secrecy the page tells everybody alike that it exists, by whom and since when, and nothing else.
 */
@Component
class DiagnosisStory implements CaseTeller {

  private final DiagnosisRecords records;
  private final Syntheses syntheses;
  private final Contributions contributions;

  DiagnosisStory(DiagnosisRecords records, Syntheses syntheses, Contributions contributions) {
    this.records = records;
    this.syntheses = syntheses;
    this.contributions = contributions;
  }

  @Override
  public List<Passage> tell(SeenCase seen) {
    List<Passage> told = new ArrayList<>();
    Sight sight = seen.sight();
    if (sight.reads(Block.DIAGNOSIS)) {
      told.addAll(
          switch (sight.of(Block.DIAGNOSIS)) {
            case ALL -> whole(seen.number());
            case SYNTHESIS -> together(seen.number());
            default -> inShort(seen.number());
          });
    }
    if (sight.shows(Block.PROTECTED_NOTE)) {
      notes(seen.number()).stream().map(DiagnosisStory::note).forEach(told::add);
    }
    return told;
  }

  @Override
  public List<String> sensitive(SeenCase seen) {
    if (!seen.sight().shows(Block.PROTECTED_NOTE)) {
      return List.of();
    }
    return notes(seen.number()).stream()
        .map(ProtectedNote::profession)
        .distinct()
        .map(profession -> "note sous secret professionnel (" + profession.shortLabel() + ")")
        .toList();
  }

  private List<Passage> whole(CaseNumber number) {
    List<Passage> told = new ArrayList<>(synthesis(number).stream().toList());
    contributions.contributions(number).stream().map(DiagnosisStory::contribution).forEach(told::add);
    records.validations(number).stream().map(DiagnosisStory::validation).forEach(told::add);
    return told;
  }

  private List<Passage> together(CaseNumber number) {
    return Stream.concat(synthesis(number).stream(), inShort(number).stream()).toList();
  }

  private Optional<Passage> synthesis(CaseNumber number) {
    Signed signed = records.synthesis(number).orElse(new Signed(LocalDate.EPOCH, null));
    return syntheses.synthesis(number).map(synthesis -> synthesis(synthesis, signed));
  }

  private List<Passage> inShort(CaseNumber number) {
    String needs = needs(contributions.contributions(number).stream().flatMap(each -> each.needs().stream()).collect(Collectors.toSet()));
    return records
        .synthesis(number)
        .map(signed -> Passage.of(Chapter.DIAGNOSIS, "Synthèse du diagnostic partagé", signed.on(), null).with("Ce qui aiderait", needs))
        .stream()
        .toList();
  }

  private static Passage synthesis(WriteSynthesis synthesis, Signed signed) {
    return Passage.of(Chapter.DIAGNOSIS, "Synthèse", signed.on(), signed.author())
        .with("Potentialités", synthesis.potentialities())
        .with("Difficultés", synthesis.difficulties())
        .with("L’élève dit", synthesis.pupilVoice())
        .with("La famille dit", synthesis.familyVoice())
        .with("Santé", synthesis.healthNeeds() ? "un besoin est à prendre en compte" : null);
  }

  private static Passage contribution(Contribute contribution) {
    return Passage.of(Chapter.DIAGNOSIS, "Regard : " + contribution.profession().label(), null, null)
        .with("Potentialités", contribution.potentialities())
        .with("Difficultés", contribution.difficulties())
        .with("Ce qui aiderait", needs(contribution.needs()));
  }

  private static Passage validation(Validated validation) {
    return Passage.of(Chapter.DECISIONS, "Relecture de la synthèse", validation.on(), validation.author())
        .with("Suite", validation.outcome().label())
        .with("L’élève", validation.pupilAgrees() ? "s’y reconnaît" : "ne s’y reconnaît pas")
        .with("La famille", switch (validation.family()) {
          case YES -> "s’y reconnaît";
          case NO -> "ne s’y reconnaît pas";
          case NOT_MET -> "n’a pas été rencontrée";
        })
        .with("Remarque", validation.remark());
  }

  /** Nobody’s profession is asked for: no text of a note leaves the database. */
  private List<ProtectedNote> notes(CaseNumber number) {
    return contributions.notes(number, Set.of());
  }

  private static Passage note(ProtectedNote note) {
    return Passage.of(Chapter.DIAGNOSIS, "Note sous secret professionnel", note.writtenOn(), note.author())
        .with("Profession", note.profession().label());
  }

  private static String needs(Set<Need> needs) {
    return needs.stream().sorted(Comparator.naturalOrder()).map(Need::label).collect(Collectors.joining(", "));
  }
}
