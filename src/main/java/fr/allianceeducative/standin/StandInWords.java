package fr.allianceeducative.standin;

import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Wording;

/** What people are told of absences. */
enum StandInWords implements Wording {
  STANDS_IN("Une personne de votre établissement vous confie ses tâches pendant son absence."),
  DECLARED("La direction a annoncé votre absence : vos tâches seront faites par d’autres jusqu’à votre retour.");

  private final String sentence;

  StandInWords(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Occasion occasion() {
    return Occasion.TASK;
  }
}
