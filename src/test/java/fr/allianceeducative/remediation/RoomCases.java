package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case for the tests of this room: opened on 1 September 2026, for a pupil born on 15 June 2009. */
final class RoomCases {

  static final CaseNumber NUMBER = new CaseNumber("AE-2026-000042");

  private RoomCases() {}

  static CaseFile open() {
    return open("cpe.brito");
  }

  static CaseFile open(@Nullable String referent) {
    Uai school = new Uai("0350001A");
    Pupil pupil = new Pupil(7, "key", null, "MARTIN", "Lina", LocalDate.of(2009, 6, 15), school, "2de B");
    return new CaseFile(
        NUMBER, pupil, school, Stage.REMEDIATION, null, false, false, referent, null, LocalDate.of(2026, 9, 1),
        null, null, null);
  }
}
