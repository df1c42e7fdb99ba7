package fr.allianceeducative.diagnosis;

/** What a profession thinks would help. */
public enum Need {
  PEDAGOGY("Aide pédagogique"),
  LISTENING("Écoute et soutien"),
  HEALTH("Santé"),
  SOCIAL("Aide sociale"),
  FAMILY("Lien avec la famille"),
  ORIENTATION("Orientation"),
  LEISURE("Loisirs et culture");

  private final String label;

  Need(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
