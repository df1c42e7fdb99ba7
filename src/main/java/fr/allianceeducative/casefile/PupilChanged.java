package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** A file of a school changed who the pupil of an open case is, or where the pupil stands. */
public record PupilChanged(CaseNumber caseNumber, What what) implements CaseEvent {

  /** What was changed. */
  public enum What {
    IDENTITY("Nom ou date de naissance de l’élève changés par un import."),
    SCHOOL("Établissement de l’élève changé par un import. Le dossier reste où il est jusqu’à sa transmission.");

    private final String sentence;

    What(String sentence) {
      this.sentence = sentence;
    }
  }

  @Override
  public String sentence() {
    return what.sentence;
  }
}
