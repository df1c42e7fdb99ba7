package fr.allianceeducative.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** National number of a pupil (identifiant national élève): nine digits and two letters, or ten digits and a letter. */
public record Ine(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{9}[0-9A-Z][A-Z]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");

  public Ine {
    if (!SHAPE.matcher(value).matches()) {
      throw new Refusal("Ce numéro n’est pas un INE : neuf chiffres et deux lettres, ou dix chiffres et une lettre.");
    }
  }

  /** The INE a file or a person wrote, whatever its case and spaces; empty when it has not the shape of one. */
  public static Optional<Ine> read(String text) {
    String upper = SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    return SHAPE.matcher(upper).matches() ? Optional.of(new Ine(upper)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
