package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseTeller;
import fr.allianceeducative.casefile.Chapter;
import fr.allianceeducative.casefile.Passage;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.people.access.Block;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Why we are here: what was seen, counted and decided at the beginning. Who reads of schooling in short reads which signals there
 * were, not what anybody wrote; who reads only the own words reads the own report.
 */
@Component
class SignalStory implements CaseTeller {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Qualifications qualifications;

  SignalStory(Qualifications qualifications) {
    this.qualifications = qualifications;
  }

  @Override
  public List<Passage> tell(SeenCase seen) {
    if (!seen.sight().shows(Block.SCHOOLING)) {
      return List.of();
    }
    List<Passage> told = new ArrayList<>(figures(seen));
    qualifications.reports(seen.pupilId(), seen.number()).stream()
        .filter(report -> seen.reads(Block.SCHOOLING, report.author()))
        .map(report -> report(report, seen.sight().readsWhole(Block.SCHOOLING) || seen.reader().equals(report.author())))
        .forEach(told::add);
    if (seen.sight().reads(Block.SCHOOLING)) {
      qualifications.qualified(seen.number()).stream()
          .map(decision -> decision(decision, seen.sight().readsWhole(Block.SCHOOLING)))
          .forEach(told::add);
    }
    return told;
  }

  private static List<Passage> figures(SeenCase seen) {
    Integer score = seen.score();
    if (score == null && !seen.legalThreshold()) {
      return List.of();
    }
    return List.of(
        Passage.of(Chapter.WHY, "Repères chiffrés", null, null)
            .with("Score", score == null ? null : score + " ; il ne décide de rien seul")
            .with("Absences", seen.legalThreshold() ? "seuil légal atteint" : null));
  }

  private static Passage report(SignalReport report, boolean whole) {
    SignalReport.ReportedObservation seen = report.observation();
    Passage told =
        Passage.of(Chapter.WHY, "Signalement", report.reportedOn(), whole ? report.author() : null)
            .with("Signaux", names(seen.signals()))
            .with("Chiffres", counts(seen.counts()));
    return whole
        ? told.with("Faits observés", seen.facts())
            .with("Déjà tenté", seen.actionsTried())
            .with("Famille prévenue", day(seen.familyInformedOn()))
        : told;
  }

  private static Passage decision(Qualified decision, boolean whole) {
    Passage told =
        Passage.of(Chapter.DECISIONS, "Qualification", decision.decidedOn(), decision.decidedBy())
            .with("Suite", decision.track().label())
            .with("Situation", decision.situation().label())
            .with("Urgence", decision.urgency() == Urgency.NORMAL ? null : decision.urgency().label())
            .with("Veille", decision.watchUntil() == null ? null : "jusqu’au " + DAY.format(decision.watchUntil()));
    return whole ? told.with("Pourquoi", decision.reason()) : told;
  }

  private static String names(Set<ObservedSignal> signals) {
    return signals.stream().sorted().map(ObservedSignal::label).collect(Collectors.joining(" · "));
  }

  private static String counts(Counts counts) {
    List<String> parts = new ArrayList<>();
    add(parts, counts.halfDays(), "demi-journée d’absence", "demi-journées d’absence");
    add(parts, counts.lateArrivals(), "retard", "retards");
    add(parts, counts.incidents(), "incident", "incidents");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, @Nullable Integer count, String one, String several) {
    if (count != null && count > 0) {
      parts.add(count + " " + (count == 1 ? one : several));
    }
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : "le " + DAY.format(day);
  }
}
