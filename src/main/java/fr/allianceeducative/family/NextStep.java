package fr.allianceeducative.family;

import fr.allianceeducative.casefile.Stage;

/** Where the path stands and what comes next, as a family reads it: short sentences, no word of the trade. */
public enum NextStep {
  LOOKING("L’école regarde comment aider.", "L’école va vous proposer de parler ensemble, si cela peut aider."),
  TALKING("L’école veut parler avec vous.", "Vous allez vous rencontrer. Vous dites comment vous voyez les choses."),
  GATHERING("Des adultes se mettent d’accord pour aider.", "L’école vous dit qui ils sont. Rien ne se partage sans vous."),
  UNDERSTANDING("Chaque adulte dit ce qu’il voit de bien et ce qui est difficile.", "L’école vous lit ce qu’ils ont compris. Vous dites si c’est juste."),
  PLANNING("Vous préparez un plan avec l’école.", "Vous signez le plan ensemble, s’il vous convient."),
  DOING("Le plan est en route.", "Vous regardez régulièrement avec l’école ce qui marche."),
  DECIDING("Une réunion de l’école cherche des solutions.", "L’école vous dit ce que la réunion propose."),
  ASKING("L’école demande de l’aide à d’autres services.", "L’école vous dit leur réponse."),
  LEARNING_ELSEWHERE("L’école cherche une solution avec vous : un stage, une formation, un lieu pour apprendre.", "On vous dit quand et où cela commence."),
  ENDING("Vous faites le bilan avec l’école.", "Après, quelqu’un prend encore des nouvelles."),
  WATCHING("L’école reste attentive.", "L’école prend des nouvelles de temps en temps.");

  private final String now;
  private final String next;

  NextStep(String now, String next) {
    this.now = now;
    this.next = next;
  }

  public String now() {
    return now;
  }

  public String next() {
    return next;
  }

  static NextStep of(Stage stage) {
    return switch (stage) {
      case QUALIFICATION -> LOOKING;
      case INTERVIEW -> TALKING;
      case ALLIANCE -> GATHERING;
      case DIAGNOSIS -> UNDERSTANDING;
      case PLAN -> PLANNING;
      case FOLLOW_UP -> DOING;
      case COMMISSION -> DECIDING;
      case DISTRICT -> ASKING;
      case REMEDIATION -> LEARNING_ELSEWHERE;
      case EXIT, CHECKS, CLOSED -> ENDING;
      case WATCH -> WATCHING;
    };
  }
}
