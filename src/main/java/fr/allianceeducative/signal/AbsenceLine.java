package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.tabular.ImportedLine;
import java.time.LocalDate;

/**
 * One half-day a pupil was absent, with the reason as the school's software words it (it may touch health: case file only).
 *
 * @param reason empty if the file gives none
 */
public record AbsenceLine(
    int line, PupilIdentity pupil, LocalDate date, HalfDay halfDay, boolean justified, String reason)
    implements ImportedLine<AbsenceLine> {

  @Override
  public AbsenceKey key() {
    return new AbsenceKey(pupil.key(), pupil.identityKey(), date, halfDay);
  }

  /** The same half-day justified otherwise is a correction, not a repeat. */
  @Override
  public boolean saysTheSameAs(AbsenceLine other) {
    return justified == other.justified && reason.equals(other.reason);
  }

  @Override
  public String toString() {
    return "AbsenceLine[line=" + line + "]";
  }
}
