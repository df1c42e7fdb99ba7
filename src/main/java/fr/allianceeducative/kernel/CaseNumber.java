package fr.allianceeducative.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** Number of a case, also its business key in the engine: {@code AE-2026-000042}. It says nothing about the pupil. */
public record CaseNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("AE-[0-9]{4}-[0-9]{6,12}");

  public CaseNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new Refusal("Ce numéro de dossier n’existe pas : il s’écrit comme AE-2026-000042.");
    }
  }

  public static CaseNumber of(int schoolYear, long sequence) {
    return new CaseNumber("AE-%d-%06d".formatted(schoolYear, sequence));
  }

  /** The case a text names; empty when it has not the shape of a number (the number of a session). */
  public static Optional<CaseNumber> read(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new CaseNumber(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
