package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.Refusal;
import java.util.regex.Pattern;

/** Number of a session, also its business key in the engine: {@code CO-2026-000003}. */
public record SessionNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("CO-[0-9]{4}-[0-9]{6,}");

  public SessionNumber {
    Refusal.unless(
        SHAPE.matcher(value).matches(), "Ce numéro de séance n’existe pas : il s’écrit comme CO-2026-000003.");
  }

  static SessionNumber of(int schoolYear, long sequence) {
    return new SessionNumber("CO-%d-%06d".formatted(schoolYear, sequence));
  }

  @Override
  public String toString() {
    return value;
  }
}
