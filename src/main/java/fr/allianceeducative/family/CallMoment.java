package fr.allianceeducative.family;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When somebody prefers to be called. */
public enum CallMoment {
  ANY("N’importe quand"),
  MORNING("Le matin"),
  NOON("Entre midi et deux heures"),
  AFTERNOON("L’après-midi"),
  EVENING("Après 17 heures");

  private final String label;

  CallMoment(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The one of this name; nothing when a page said something else. */
  public static Optional<CallMoment> named(@Nullable String name) {
    return Arrays.stream(values()).filter(moment -> moment.name().equals(name)).findFirst();
  }
}
