package fr.allianceeducative.commission;

/** Why a case is on an agenda. */
public enum Subject {
  NEW("Nouvelle situation"),
  FOLLOWED("Situation suivie"),
  EXIT("Sortie à suivre"),
  PAFI_OR_RELAIS("Demande de PAFI ou de dispositif relais"),
  DISTRICT("Demande de saisine du district ou de la circonscription");

  private final String label;

  Subject(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
