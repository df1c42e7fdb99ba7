package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Spelling;
import fr.allianceeducative.kernel.tabular.Column;
import fr.allianceeducative.kernel.tabular.ParsedFile;
import fr.allianceeducative.kernel.tabular.Row;
import fr.allianceeducative.kernel.tabular.TabularFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The averages of two periods and the incidents of a school's pupils, one line for each pupil. */
public final class ResultFile {

  private static final Column PREVIOUS = Column.required("Moyenne période précédente", "moyenne précédente",
      "moyenne de la période précédente", "moyenne générale précédente", "moyenne P1");
  private static final Column CURRENT = Column.required("Moyenne période", "moyenne", "moyenne de la période", "moyenne actuelle",
      "moyenne générale", "moyenne période en cours", "moyenne P2");
  private static final Column INCIDENTS = Column.required("Incidents", "incident", "nombre d'incidents", "nb incidents", "nb d'incidents");
  private static final List<Column> COLUMNS = PupilColumns.and(PREVIOUS, CURRENT, INCIDENTS);

  /** How school software writes that a pupil was not marked, beside an empty cell or a dash. */
  private static final Set<String> NOT_MARKED = Set.of("abs", "disp", "nnot", "nonnote", "nn", "nnote", "ne", "ea");

  /** Marks are out of 20, but optional subjects give points on top: real files hold averages of 20,4. */
  private static final BigDecimal BEST_WITH_BONUS = new BigDecimal(22);
  private static final int MOST_INCIDENTS = 1_000;

  private ResultFile() {}

  /** Reads the whole file and writes nothing anywhere. */
  public static ParsedFile<ResultLine> parse(TabularFile file, LocalDate today, SchoolReach schools) {
    return ParsedFile.of(file, COLUMNS, row -> PupilColumns.concern(row, schools), row -> new ResultLine(
        row.line(), PupilColumns.read(row, today, schools), average(row, PREVIOUS), average(row, CURRENT), incidents(row)));
  }

  private static @Nullable BigDecimal average(Row row, Column column) {
    String value = row.get(column);
    if (value.isEmpty() || value.equals("-") || NOT_MARKED.contains(Spelling.essence(value))) {
      return null;
    }
    BigDecimal average = row.decimal(column);
    Refusal.unless(average.signum() >= 0 && average.compareTo(BEST_WITH_BONUS) <= 0, column.quoted() + " : une moyenne sur 20 est attendue.");
    return average.setScale(2, RoundingMode.HALF_UP);
  }

  private static int incidents(Row row) {
    if (row.get(INCIDENTS).isEmpty()) {
      return 0;
    }
    int incidents = row.count(INCIDENTS);
    Refusal.unless(incidents <= MOST_INCIDENTS, INCIDENTS.quoted() + " : un nombre de 0 à " + MOST_INCIDENTS + " est attendu.");
    return incidents;
  }
}
