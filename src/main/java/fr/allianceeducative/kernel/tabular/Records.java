package fr.allianceeducative.kernel.tabular;

import fr.allianceeducative.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One reading of a file: the lines that hold anything, each with the number a text editor shows beside it. */
final class Records implements AutoCloseable {

  private final GuardedReader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final boolean delimiterDeclared;
  private @Nullable CSVRecord next;
  private int nextLine;
  private int line;

  Records(FileText text, Delimiter delimiter, Limits limits) {
    this.reader = new GuardedReader(text.reader(), delimiter.value(), limits);
    this.delimiterDeclared = delimiter.declared();
    try {
      this.parser = CSVParser.builder().setReader(reader).setFormat(format(delimiter.value())).get();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    this.records = parser.iterator();
  }

  /** Blank lines are kept here, for the parser does not count the blank lines it leaves out where a line begins. */
  private static CSVFormat format(char delimiter) {
    return CSVFormat.DEFAULT.builder()
        .setDelimiter(delimiter).setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(false).get();
  }

  /** The first line that holds anything, apart from a declared delimiter. */
  CSVRecord header() {
    if (delimiterDeclared && hasNext()) {
      next();
    }
    Refusal.unless(hasNext(), "Le fichier est vide : " + Header.FIRST_LINE);
    return next();
  }

  boolean hasNext() {
    while (next == null) {
      reader.lineBegins();
      nextLine = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
      if (!advances()) {
        return false;
      }
      CSVRecord record = records.next();
      next = isBlank(record) ? null : record;
    }
    return true;
  }

  CSVRecord next() {
    CSVRecord taken = Objects.requireNonNull(next, "asked hasNext() first");
    line = nextLine;
    next = null;
    return taken;
  }

  /** Where the line {@link #next} gave begins. */
  int line() {
    return line;
  }

  private boolean advances() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException failed) {
      if (failed.getCause() instanceof CSVException) {
        throw new Refusal("Les guillemets de la ligne " + nextLine
            + " ne se referment pas comme il faut : corrigez cette ligne, puis envoyez le fichier à nouveau.");
      }
      throw failed;
    }
  }

  private static boolean isBlank(CSVRecord record) {
    for (String cell : record) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
