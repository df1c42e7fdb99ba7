package fr.allianceeducative.signal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.Limits;
import fr.allianceeducative.kernel.tabular.TabularFile;

/** Whatever a school sends in the place of its file is read, line by line refused, or refused as a whole with a sentence. */
class SchoolFilesFuzzTest {

  private static final Limits LIMITS = Limits.standard().withMegabytes(1).withLines(2000);
  private static final SchoolReach SCHOOLS = SchoolReach.ofAll(ImportFiles.SCHOOLS::contains);

  @FuzzTest(maxDuration = "10m")
  void absences(byte[] file) {
    try {
      AbsenceFile.parse(TabularFile.read(file, LIMITS), ImportFiles.TODAY, SCHOOLS);
    } catch (Refusal sentence) {
      // what a person is told
    }
  }

  @FuzzTest(maxDuration = "10m")
  void results(byte[] file) {
    try {
      ResultFile.parse(TabularFile.read(file, LIMITS), ImportFiles.TODAY, SCHOOLS);
    } catch (Refusal sentence) {
      // what a person is told
    }
  }
}
