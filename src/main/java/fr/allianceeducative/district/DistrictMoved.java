package fr.allianceeducative.district;

import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The second look at a case went a step further. */
public record DistrictMoved(CaseNumber caseNumber, Step step) implements CaseEvent, AccessChange.Event {

  /** What happened. */
  public enum Step {
    ADMISSIBLE("Fiche de liaison transmise au district."),
    NEEDS_SIGNATURE("Exception demandée pour saisir le district."),
    INCOMPLETE("Fiche de liaison à compléter."),
    SIGNED("Exception signée : fiche de liaison transmise au district."),
    NOT_SIGNED("Exception non signée : fiche de liaison à compléter."),
    REMINDED("Rappel : l’examen au district est attendu."),
    ESCALATED("Relance : après deux rappels, l’examen au district est toujours attendu."),
    CHANGE_OF_SCHOOL("Examen au district : changement d’établissement à préparer par l’établissement."),
    RETURN_TO_SCHOOL("Examen au district : retour à l’établissement."),
    REMEDIATION("Examen au district : vers un dispositif."),
    AGREEMENT_ENDED("L’accord de transmettre au district a pris fin : le district n’examine plus la situation."),
    COMPLEMENT("Examen au district : complément demandé à l’établissement.");

    private final String sentence;

    Step(String sentence) {
      this.sentence = sentence;
    }

    /** What a measure means for the case. */
    static Step decided(DistrictMeasure measure) {
      return measure == DistrictMeasure.CHANGE_OF_SCHOOL ? CHANGE_OF_SCHOOL : valueOf(measure.path().name());
    }
  }

  @Override
  public String sentence() {
    return step.sentence;
  }

  /** The district sees the case from the day the sheet is sent until the case returns to the school or the agreement ends. */
  @Override
  public AccessChange access() {
    return switch (step) {
      case ADMISSIBLE, SIGNED -> new AccessChange.DistrictEnters();
      case RETURN_TO_SCHOOL, CHANGE_OF_SCHOOL, AGREEMENT_ENDED -> new AccessChange.DistrictLeaves();
      default -> new AccessChange.None();
    };
  }
}
