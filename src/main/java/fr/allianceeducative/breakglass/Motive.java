package fr.allianceeducative.breakglass;

import java.util.Arrays;
import java.util.Optional;

/** Why a case that is closed is needed all the same; what everyone is told. The person's own words stay with those who check. */
public enum Motive {
  DANGER("la sécurité ou la santé de l’élève est en jeu"),
  PRESENCE("l’élève se trouve dans un autre établissement ou y arrive"),
  ABSENCE("personne ne répond dans l’établissement de l’élève"),
  AUTHORITY("une autorité demande une réponse immédiate");

  private final String label;

  Motive(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Optional<Motive> named(String name) {
    return Arrays.stream(values()).filter(motive -> motive.name().equals(name)).findFirst();
  }
}
