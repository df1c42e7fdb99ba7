package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Spelling;
import fr.allianceeducative.kernel.tabular.Column;
import fr.allianceeducative.kernel.tabular.Row;
import java.util.Set;

/**
 * How one file writes its half-days.
 *
 * <p>AM is the morning beside PM, and the afternoon (après-midi) beside M: which of the two is known only once the whole
 * file was read, so the notation watches what it meets.
 */
final class HalfDayNotation {

  private static final Set<String> MORNING = Set.of("matin", "matinee", "m");
  private static final Set<String> AFTERNOON = Set.of("apresmidi", "apm", "a", "pm");

  private final HalfDay am;
  private boolean metM;
  private boolean metAm;
  private boolean metPm;

  private HalfDayNotation(HalfDay am) {
    this.am = am;
  }

  static HalfDayNotation english() {
    return new HalfDayNotation(HalfDay.MORNING);
  }

  static HalfDayNotation french() {
    return new HalfDayNotation(HalfDay.AFTERNOON);
  }

  HalfDay read(Row row, Column column) {
    String value = Spelling.essence(row.get(column));
    metM |= value.equals("m");
    metAm |= value.equals("am");
    metPm |= value.equals("pm");
    if (value.equals("am")) {
      return am;
    }
    Refusal.unless(MORNING.contains(value) || AFTERNOON.contains(value), column.quoted() + " : Matin ou Après-midi est attendu.");
    return MORNING.contains(value) ? HalfDay.MORNING : HalfDay.AFTERNOON;
  }

  /** The file writes M and AM, never PM. */
  boolean provedFrench() {
    return metM && metAm && !metPm;
  }
}
