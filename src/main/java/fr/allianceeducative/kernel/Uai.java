package fr.allianceeducative.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** National number of a school (unité administrative immatriculée): seven digits and a letter. It is also the tenant of its cases. */
public record Uai(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9][0-9AB][0-9]{5}[A-Z]");

  public Uai {
    if (!SHAPE.matcher(value).matches()) {
      throw new Refusal("Ce numéro d’établissement n’est pas un UAI : sept chiffres puis une lettre.");
    }
  }

  /** The UAI a file or a person wrote, whatever its case and spaces; empty when it has not the shape of one. */
  public static Optional<Uai> read(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    return SHAPE.matcher(upper).matches() ? Optional.of(new Uai(upper)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
