package fr.allianceeducative.district;

/** What a school may ask of the district and what the district may decide; which ones are open to a pupil is a table's matter. */
public enum DistrictMeasure {
  ADVICE("Avis et conseil", "Retour à l’établissement, avec conseil", Path.RETURN_TO_SCHOOL),
  /** The school prepares it with the family, and declares it once another school is found: the case goes there then. */
  CHANGE_OF_SCHOOL(
      "Changement d’établissement",
      "Changement d’établissement, que l’établissement prépare avec la famille",
      Path.RETURN_TO_SCHOOL),
  RESOURCE_POLE(
      "Pôle ressource de la circonscription", "Appui du pôle ressource de la circonscription", Path.RETURN_TO_SCHOOL),
  MLDS_SAS("Action MLDS ou SAS", Path.REMEDIATION),
  FOQUALE("Structure du réseau FOQUALE", Path.REMEDIATION),
  RELAIS("Dispositif relais", Path.REMEDIATION),
  PSAD("Plateforme PSAD", Path.REMEDIATION),
  COMPLEMENT("Complément demandé", "Complément demandé à l’établissement", Path.COMPLEMENT);

  /** Where the case goes from here. */
  public enum Path {
    RETURN_TO_SCHOOL,
    REMEDIATION,
    COMPLEMENT
  }

  private final String label;
  private final String decided;
  private final Path path;

  DistrictMeasure(String label, Path path) {
    this(label, label, path);
  }

  DistrictMeasure(String label, String decided, Path path) {
    this.label = label;
    this.decided = decided;
    this.path = path;
  }

  /** As the school asks for it. */
  public String label() {
    return label;
  }

  /** As it is decided. */
  public String decided() {
    return decided;
  }

  public Path path() {
    return path;
  }
}
