package fr.allianceeducative.signal;

import org.springframework.stereotype.Service;

/**
 * The only door to signals: takes the files of schools, scores their pupils and opens cases.
 *
 * <p>A file is taken as a whole or, when anything goes wrong, not at all, and may be sent again. A line that is held
 * already changes nothing, so the same file a second time opens no case, even where a case was closed since.
 */
@Service
public class SignalDesk {

  private final FileImport imports;
  private final AbsenceImport absences;
  private final ResultImport results;

  SignalDesk(FileImport imports, AbsenceImport absences, ResultImport results) {
    this.imports = imports;
    this.absences = absences;
    this.results = results;
  }

  /**
   * Takes a file of half-day absences.
   *
   * @param dryRun does the very same work and undoes it, so that the report tells exactly what would happen
   */
  public ImportReport importAbsences(byte[] file, boolean dryRun) {
    return importAbsences(file, dryRun, false);
  }

  /**
   * The same once somebody has looked.
   *
   * @param others whether pupils without INE who look like a pupil with an open case are others; else their lines are refused with the number
   *     of that case, and nothing of them is written
   */
  public ImportReport importAbsences(byte[] file, boolean dryRun, boolean others) {
    return imports.run(file, absences, dryRun, others);
  }

  /** Takes a file of averages and incidents; see {@link #importAbsences}. */
  public ImportReport importResults(byte[] file, boolean dryRun) {
    return importResults(file, dryRun, false);
  }

  public ImportReport importResults(byte[] file, boolean dryRun, boolean others) {
    return imports.run(file, results, dryRun, others);
  }
}
