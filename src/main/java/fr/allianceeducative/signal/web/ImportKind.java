package fr.allianceeducative.signal.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which file is sent; the name in lower case stands in the address. */
enum ImportKind {
  ABSENCES("Absences par demi-journée"),
  RESULTS("Moyennes et incidents"),
  DIRECTORY("Annuaire de l’éducation");

  private final String label;

  ImportKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ImportKind> of(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
  }
}
