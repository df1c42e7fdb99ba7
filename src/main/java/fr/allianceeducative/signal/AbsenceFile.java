package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.Column;
import fr.allianceeducative.kernel.tabular.ParsedFile;
import fr.allianceeducative.kernel.tabular.Row;
import fr.allianceeducative.kernel.tabular.TabularFile;
import java.time.LocalDate;
import java.util.List;

/** The half-day absences a school's attendance software exports, one line for each half-day. */
public final class AbsenceFile {

  private static final Column DATE = Column.required("Date", "date absence", "date de l'absence", "jour");
  private static final Column HALF_DAY = Column.required("Demi-journée", "demi-journées", "période", "demi journée absence", "DJ");
  private static final Column JUSTIFIED = Column.required("Justifiée", "justifié", "justification", "absence justifiée", "recevable");
  private static final Column REASON = Column.optional("Motif", "motif absence", "motif de l'absence", "raison");
  private static final List<Column> COLUMNS = PupilColumns.and(DATE, HALF_DAY, JUSTIFIED, REASON);

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final int LONGEST_REASON = 500;

  private AbsenceFile() {}

  /**
   * Reads the whole file and writes nothing anywhere.
   *
   * @param today an absence may be announced, but not for more than a year ahead
   */
  public static ParsedFile<AbsenceLine> parse(TabularFile file, LocalDate today, SchoolReach schools) {
    HalfDayNotation notation = HalfDayNotation.english();
    ParsedFile<AbsenceLine> parsed = parse(file, today, schools, notation);
    return notation.provedFrench() ? parse(file, today, schools, HalfDayNotation.french()) : parsed;
  }

  private static ParsedFile<AbsenceLine> parse(
      TabularFile file, LocalDate today, SchoolReach schools, HalfDayNotation notation) {
    return ParsedFile.of(
        file, COLUMNS, row -> PupilColumns.concern(row, schools), row -> line(row, today, schools, notation));
  }

  private static AbsenceLine line(Row row, LocalDate today, SchoolReach schools, HalfDayNotation notation) {
    HalfDay halfDay = notation.read(row, HALF_DAY);
    LocalDate date = row.date(DATE);
    Refusal.unless(!date.isBefore(EARLIEST) && !date.isAfter(today.plusYears(1)),
        DATE.quoted() + " : une date depuis 2000 et d’ici un an au plus est attendue.");
    PupilIdentity pupil = PupilColumns.read(row, date, schools);
    return new AbsenceLine(row.line(), pupil, date, halfDay, row.yesNo(JUSTIFIED), row.text(REASON, LONGEST_REASON));
  }
}
