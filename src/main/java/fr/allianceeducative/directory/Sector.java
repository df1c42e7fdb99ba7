package fr.allianceeducative.directory;

import org.jspecify.annotations.Nullable;

/** Public or private teaching. A service of the administration has neither. */
public enum Sector {
  PUBLIC,
  PRIVATE;

  static @Nullable Sector read(String text) {
    return switch (Words.essence(text)) {
      case "public", "pu" -> PUBLIC;
      case "prive", "pr" -> PRIVATE;
      default -> null;
    };
  }
}
