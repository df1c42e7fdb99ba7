package fr.allianceeducative.diagnosis;

/** What follows an interview. Names are those the hallway routes on. */
public enum InterviewOutcome {
  REASSURING("situation rassurante"),
  INTERNAL_HELP("aide interne"),
  ALLIANCE("alliance éducative"),
  COMMISSION("saisine de la commission"),
  NO_CONTACT("sans contact"),
  REFUSED("accompagnement refusé");

  private final String label;

  InterviewOutcome(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
