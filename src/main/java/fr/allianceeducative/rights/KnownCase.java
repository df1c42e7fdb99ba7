package fr.allianceeducative.rights;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * « Tout ce que nous savons de vous »: what the house holds about a pupil, in French, ready to be handed over.
 *
 * @param others titles of chapters that the person who prepared this may not read; somebody else hands them over
 */
public record KnownCase(CaseNumber number, String pupil, LocalDate on, List<Chapter> chapters, List<String> others) {

  public record Chapter(String title, @Nullable String notice, List<Entry> entries) {}

  /** One row: what was written at one time. */
  public record Entry(List<Field> fields) {}

  public record Field(String label, String value) {}
}
