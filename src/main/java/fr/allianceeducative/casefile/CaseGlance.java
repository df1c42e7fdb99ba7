package fr.allianceeducative.casefile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague wants to know of a case before everything else: the card above a form, and the head of its page.
 *
 * @param school name; null when the directory does not know it
 * @param time of the school
 * @param referents names
 * @param around names and functions of the others around the pupil
 * @param sensitive what asks for discretion
 * @param late what is past its date, the oldest first
 */
public record CaseGlance(
    SeenCase file,
    @Nullable String school,
    ZoneId time,
    @Nullable Integer age,
    List<String> referents,
    List<String> around,
    List<String> sensitive,
    List<Step> late) {

  public CaseGlance {
    referents = List.copyOf(referents);
    around = List.copyOf(around);
    sensitive = List.copyOf(sensitive);
    late = List.copyOf(late);
  }

  /**
   * Something that waits to be done.
   *
   * @param who a name, or the functions that may take it and that somebody here holds, or who decides when nobody does
   * @param task its number for whoever may open it; null for others
   */
  public record Step(String name, String who, @Nullable LocalDate dueOn, boolean late, @Nullable String task) {}
}
