package fr.allianceeducative.district;

/** What a school may ask of the district and what the district may decide. */
public enum DistrictMeasure {
  ADVICE("Avis et conseil", Path.RETURN_TO_SCHOOL),
  CHANGE_OF_SCHOOL("Changement d’établissement", Path.RETURN_TO_SCHOOL),
  RESOURCE_POLE("Pôle ressource de la circonscription", Path.RETURN_TO_SCHOOL),
  MLDS_SAS("Action MLDS ou SAS", Path.REMEDIATION),
  FOQUALE("Structure du réseau FOQUALE", Path.REMEDIATION),
  RELAIS("Dispositif relais", Path.REMEDIATION),
  PSAD("Plateforme PSAD", Path.REMEDIATION),
  COMPLEMENT("Complément demandé", Path.COMPLEMENT);

  /** Where the case goes from here. */
  public enum Path {
    RETURN_TO_SCHOOL,
    REMEDIATION,
    COMPLEMENT
  }

  private final String label;
  private final Path path;

  DistrictMeasure(String label, Path path) {
    this.label = label;
    this.path = path;
  }

  public String label() {
    return label;
  }

  public Path path() {
    return path;
  }
}
