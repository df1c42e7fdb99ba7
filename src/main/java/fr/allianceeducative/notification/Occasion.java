package fr.allianceeducative.notification;

/** Why somebody is told something; {@code send-notice.dmn} says for each how and when it is sent. */
public enum Occasion {
  /** A task was given to a person by name. */
  TASK("Tâche"),
  /** A date to keep. */
  INVITATION("Invitation"),
  /** A date that does not hold any more. */
  CANCELLATION("Annulation"),
  /** Something is awaited from the person. */
  REMINDER("Rappel"),
  /** Reminders stayed without effect: somebody else is told. */
  ESCALATION("Relance restée sans suite"),
  /** Somebody may be in danger, or the path of a pupil cannot wait. */
  URGENT("Urgence"),
  /** Somebody saw a case that is closed to them, and said why. */
  ACCESS("Accès exceptionnel"),
  /** A colleague calls somebody by name in a conversation about a pupil. */
  MESSAGE("Message"),
  /** A personal link for a family or a pupil. */
  FAMILY("Lien personnel"),
  /** What awaits the person, once a day. */
  DIGEST("Récapitulatif");

  private final String label;

  Occasion(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
