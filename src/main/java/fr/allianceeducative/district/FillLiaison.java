package fr.allianceeducative.district;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school sends to the district.
 *
 * @param actionsDone what the school did, oldest first
 * @param commissionOn day the commission of the school decided it; null when it did not
 * @param familyInformedOn null while the family does not know
 * @param exception why the school asks before its own steps are done; null in the ordinary way
 */
public record FillLiaison(
    CaseNumber caseNumber,
    String synthesis,
    List<Action> actionsDone,
    boolean exhausted,
    DistrictMeasure request,
    @Nullable LocalDate commissionOn,
    @Nullable LocalDate familyInformedOn,
    boolean referentKept,
    boolean transmissionAgreed,
    @Nullable ExceptionReason exception) {

  /** Something the school did; the outcome is null while nobody noted it. */
  public record Action(String what, @Nullable String outcome) {

    public Action {
      Refusal.unless(
          what.length() <= 300 && (outcome == null || outcome.length() <= 300),
          "Raccourcissez les actions et leurs résultats : 300 caractères au plus.");
    }
  }

  /** Why a school may ask before its own steps are done. */
  public enum ExceptionReason {
    URGENCY("Urgence"),
    OUT_OF_SCHOOL("Déscolarisation");

    private final String label;

    ExceptionReason(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public FillLiaison {
    actionsDone = List.copyOf(actionsDone);
    Refusal.unless(synthesis.length() <= 3000, "Raccourcissez la synthèse : 3000 caractères au plus.");
    Refusal.unless(actionsDone.size() <= 30, "Gardez les trente actions les plus utiles.");
    Refusal.unless(
        exhausted || exception != null,
        "Cochez que les solutions de l’établissement ont été épuisées, ou demandez une exception.");
    Refusal.unless(
        referentKept, "Le référent de l’élève reste le même pendant l’examen au district : répondez « Oui » pour continuer.");
    Refusal.unless(
        transmissionAgreed, "Recueillez l’accord pour transmettre la fiche avant de l’envoyer au district.");
  }

  public boolean hasActionWithResult() {
    return actionsDone.stream().anyMatch(action -> action.outcome() != null);
  }
}
