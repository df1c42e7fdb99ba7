package fr.allianceeducative.remediation;

/** Highest diploma of a pupil, in ascending order: schemes are open up to one of them. */
public enum Diploma {
  NONE("Aucun diplôme"),
  DNB_CFG("DNB ou CFG"),
  CAP_BEP("CAP ou BEP"),
  BAC("Baccalauréat"),
  HIGHER("Au-delà du baccalauréat");

  private final String label;

  Diploma(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Rank for a limit in a table: none is 0. */
  public int level() {
    return ordinal();
  }
}
