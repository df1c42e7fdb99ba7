package fr.allianceeducative.actionplan;

import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One action of a plan: what is done, by whom, from when to when, and when it is looked at together.
 *
 * @param scheme name of the scheme it uses (tutoring, PPRE); null for something of the school's own
 */
public record PlannedAction(
    Type type,
    @Nullable String scheme,
    String what,
    Responsible responsible,
    @Nullable String responsibleName,
    LocalDate startsOn,
    LocalDate reviewOn,
    LocalDate endsOn) {

  public PlannedAction {
    Refusal.unless(
        !reviewOn.isBefore(startsOn) && !endsOn.isBefore(reviewOn),
        "Mettez les dates de chaque action dans l’ordre : début, point, puis fin.");
    Refusal.unless(what.length() <= 500, "Décrivez chaque action en 500 caractères au plus.");
    Refusal.unless(
        (scheme == null || scheme.length() <= 120) && (responsibleName == null || responsibleName.length() <= 120),
        "Écrivez le dispositif et le nom du responsable en 120 caractères au plus.");
  }

  /** The field of an action; pedagogical and educational ones go together. */
  public enum Type {
    PEDAGOGICAL,
    EDUCATIONAL,
    HEALTH,
    SOCIAL,
    ORIENTATION,
    INTEGRATION
  }

  boolean runsOn(LocalDate day) {
    return !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }
}
