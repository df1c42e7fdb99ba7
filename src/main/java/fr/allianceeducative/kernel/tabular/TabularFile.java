package fr.allianceeducative.kernel.tabular;

import fr.allianceeducative.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines and columns as another institution sends it, whatever software wrote it.
 *
 * <p>The bytes are held, up to the limit; the text is read from them line by line, as often as asked. What makes the whole
 * file unreadable is a {@link Refusal}, what makes one line unreadable refuses that line only. Unbalanced quotation marks
 * and too many lines are met on the way: whoever takes lines writes nothing down before the reading came to its end.
 */
public final class TabularFile {

  private final FileText text;
  private final Delimiter delimiter;
  private final Header header;
  private final Limits limits;

  private TabularFile(FileText text, Limits limits) {
    this.text = text;
    this.limits = limits;
    try {
      this.delimiter = Delimiter.of(text.reader());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    try (Records records = new Records(text, delimiter, limits)) {
      this.header = new Header(List.of(records.header().values()));
    }
    Refusal.unless(header.names().size() <= limits.maxColumns(),
        "Le fichier a plus de " + limits.maxColumns() + " colonnes : n’exportez que les colonnes demandées.");
  }

  /** Reads no more of the stream than the limit allows. */
  public static TabularFile read(InputStream stream, Limits limits) throws IOException {
    return read(stream.readNBytes(limits.maxBytes() + 1), limits);
  }

  public static TabularFile read(byte[] bytes, Limits limits) {
    Refusal.unless(bytes.length <= limits.maxBytes(), limits.tooLarge());
    return new TabularFile(FileText.of(bytes), limits);
  }

  /**
   * Hands out the lines that hold anything, in their order. A {@link Refusal} thrown by {@code taker} refuses its line.
   *
   * @return how many lines there were, refused ones included
   */
  public int forEachRow(List<Column> columns, Consumer<Row> taker, Consumer<RefusedLine> refuser) {
    Map<Column, Integer> places = header.places(columns);
    int lines = 0;
    try (Records records = new Records(text, delimiter, limits)) {
      records.header();
      while (records.hasNext()) {
        CSVRecord cells = records.next();
        Refusal.unless(++lines <= limits.maxLines(), "Le fichier a plus de " + limits.maxLines()
            + " lignes : envoyez-le en plusieurs parties, par mois ou par établissement.");
        Refusal refusal = handOver(new Row(records.line(), cells, places), taker);
        if (refusal != null) {
          refuser.accept(new RefusedLine(records.line(), refusal.getMessage()));
        }
      }
    }
    return lines;
  }

  private @Nullable Refusal handOver(Row row, Consumer<Row> taker) {
    try {
      row.checkShape(header.names(), limits);
      taker.accept(row);
      return null;
    } catch (Refusal refusal) {
      return refusal;
    }
  }

  /** Names of the first line, as they are written there. */
  public List<String> header() {
    return header.names();
  }

  public boolean has(Column column) {
    return header.places(List.of(column)).containsKey(column);
  }

  public Charset charset() {
    return text.charset();
  }

  public char delimiter() {
    return delimiter.value();
  }
}
