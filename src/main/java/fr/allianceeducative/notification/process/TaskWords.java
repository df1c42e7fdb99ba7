package fr.allianceeducative.notification.process;

import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Wording;

/** What people are told about tasks. */
enum TaskWords implements Wording {
  GIVEN("Une tâche vous est confiée.", Occasion.TASK),
  AWAITED("Une tâche attend toujours votre réponse.", Occasion.REMINDER),
  TEAM("Une tâche attend votre équipe.", Occasion.TASK),
  LADDER("Les rappels sont restés sans suite : une tâche attend votre équipe.", Occasion.ESCALATION),
  MISSING("Les rappels sont restés sans suite : des réponses sont encore attendues.", Occasion.ESCALATION),
  URGENT("Une tâche urgente attend votre équipe.", Occasion.URGENT);

  private final String sentence;
  private final Occasion occasion;

  TaskWords(String sentence, Occasion occasion) {
    this.sentence = sentence;
    this.occasion = occasion;
  }

  /** What a whole team is told on the occasion a model names. */
  static TaskWords forTeam(String occasion) {
    return switch (Occasion.valueOf(occasion)) {
      case TASK -> TEAM;
      case ESCALATION -> LADDER;
      case URGENT -> URGENT;
      default -> throw new IllegalArgumentException("A team is told on TASK, ESCALATION or URGENT");
    };
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Occasion occasion() {
    return occasion;
  }
}
