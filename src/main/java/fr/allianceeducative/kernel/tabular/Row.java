package fr.allianceeducative.kernel.tabular;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Spelling;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** One line of a file. What a cell should hold and does not is a {@link Refusal} of the line, in French. */
public final class Row {

  private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern EDGES = Pattern.compile("^[\\s\\u00a0\\u202f\\u200b\\ufeff]+|[\\s\\u00a0\\u202f\\u200b\\ufeff]+$");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}([.,][0-9]{1,6})?");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Set<String> YES = Set.of("o", "oui", "1", "vrai", "true", "y", "yes");
  private static final Set<String> NO = Set.of("n", "non", "0", "faux", "false", "no");

  private final int line;
  private final CSVRecord cells;
  private final Map<Column, Integer> places;

  Row(int line, CSVRecord cells, Map<Column, Integer> places) {
    this.line = line;
    this.cells = cells;
    this.places = places;
  }

  /** Where the line begins, as a text editor counts. */
  public int line() {
    return line;
  }

  /** The cell without the spaces around it; empty where the line or the file ends before it. */
  public String get(Column column) {
    Integer place = places.get(column);
    return place == null || place >= cells.size() ? "" : trimmed(cells.get(place));
  }

  public String required(Column column) {
    String value = get(column);
    Refusal.unless(!value.isEmpty(), column.quoted() + " : la case est vide.");
    return value;
  }

  public String name(Column column, int maxLength) {
    return SafeText.name(column.quoted(), get(column), maxLength);
  }

  /** A text that may be empty. */
  public String text(Column column, int maxLength) {
    return SafeText.paragraph(column.quoted(), get(column), maxLength);
  }

  /** A date of the calendar, written 05/10/2026 or 2026-10-05. */
  public LocalDate date(Column column) {
    String value = required(column);
    try {
      return value.indexOf('/') > 0 ? LocalDate.parse(value, FRENCH) : LocalDate.parse(value);
    } catch (DateTimeParseException unreadable) {
      throw new Refusal(column.quoted() + " : une date du calendrier est attendue, écrite jj/mm/aaaa.");
    }
  }

  public boolean yesNo(Column column) {
    String value = Spelling.essence(get(column));
    Refusal.unless(YES.contains(value) || NO.contains(value), column.quoted() + " : O ou N est attendu.");
    return YES.contains(value);
  }

  /** A number with a decimal comma or point. */
  public BigDecimal decimal(Column column) {
    String value = required(column);
    Refusal.unless(DECIMAL.matcher(value).matches(), column.quoted() + " : un nombre est attendu, comme 12,5.");
    return new BigDecimal(value.replace(',', '.'));
  }

  /** A whole number, zero or more. */
  public int count(Column column) {
    String value = required(column);
    Refusal.unless(COUNT.matcher(value).matches(), column.quoted() + " : un nombre entier est attendu, 0 ou plus.");
    return Integer.parseInt(value);
  }

  /** A line longer than the header has most often an unquoted delimiter in a text: its cells would be read one off. */
  void checkShape(List<String> header, Limits limits) {
    for (int i = 0; i < cells.size(); i++) {
      Refusal.unless(i < header.size() || cells.get(i).isBlank(), "La ligne a plus de cases que l’en-tête : "
          + "un texte qui contient le séparateur s’écrit entre guillemets.");
      Refusal.unless(cells.get(i).length() <= limits.maxFieldLength(),
          "Une case de la ligne dépasse " + limits.maxFieldLength() + " caractères.");
    }
  }

  private static String trimmed(String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    boolean clean = Character.isLetterOrDigit(cell.charAt(0)) && Character.isLetterOrDigit(cell.charAt(cell.length() - 1));
    String trimmed = clean ? cell : EDGES.matcher(cell).replaceAll("");
    return Normalizer.isNormalized(trimmed, Normalizer.Form.NFC) ? trimmed : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
  }
}
