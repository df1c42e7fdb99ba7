package fr.allianceeducative.casefile;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose word counts about sharing: a representative and the pupil until eighteen, the young person alone from then on. */
public enum Voice {
  REPRESENTATIVE("Un responsable légal"),
  YOUTH("Le jeune"),
  BOTH("Les deux");

  private final String label;

  Voice(String label) {
    this.label = label;
  }

  /** The one of this name; nothing when a page said something else. */
  public static Optional<Voice> named(@Nullable String name) {
    return Arrays.stream(values()).filter(voice -> voice.name().equals(name)).findFirst();
  }

  public String label() {
    return label;
  }
}
