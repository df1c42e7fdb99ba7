package fr.allianceeducative.kernel;

import java.util.regex.Pattern;

/** Number of a case, also its business key in the engine: {@code AE-2026-000042}. It says nothing about the pupil. */
public record CaseNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("AE-[0-9]{4}-[0-9]{6,}");

  public CaseNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new Refusal("Ce numéro de dossier n’existe pas : il s’écrit comme AE-2026-000042.");
    }
  }

  public static CaseNumber of(int schoolYear, long sequence) {
    return new CaseNumber("AE-%d-%06d".formatted(schoolYear, sequence));
  }

  @Override
  public String toString() {
    return value;
  }
}
