package fr.allianceeducative.directory;

import fr.allianceeducative.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The bytes of a directory file, read line by line as often as asked, whatever its charset, delimiter and column order. */
final class DirectoryFile {

  static final int LARGEST = 80 * 1024 * 1024;
  private static final List<DirectoryColumn> REQUIRED =
      List.of(DirectoryColumn.UAI, DirectoryColumn.NAME, DirectoryColumn.COMMUNE);

  private final byte[] bytes;
  private final int start;
  private final Charset charset;
  private final CSVFormat format;
  private final Map<DirectoryColumn, Integer> places = new EnumMap<>(DirectoryColumn.class);

  DirectoryFile(byte[] bytes) {
    Refusal.unless(bytes.length > 0, "Le fichier est vide : téléchargez de nouveau l’annuaire de l’éducation.");
    Refusal.unless(bytes.length <= LARGEST, "Le fichier dépasse 80 Mo : ne gardez que les départements utiles.");
    Refusal.unless(!binary(bytes), "Ce fichier n’est pas un fichier texte : enregistrez l’annuaire au format CSV.");
    this.bytes = bytes;
    this.start = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
    this.charset = charset(bytes);
    String first = new String(bytes, start, Math.min(bytes.length - start, 20_000), charset).lines().findFirst().orElse("");
    this.format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(first)).setIgnoreEmptyLines(false).get();
    readHeader();
  }

  boolean has(DirectoryColumn column) {
    return places.containsKey(column);
  }

  /** Hands out every line that holds anything; returns how many there were. */
  int forEach(Consumer<Line> taker) {
    int lines = 0;
    try (CSVParser parser = format.parse(reader())) {
      Iterator<CSVRecord> records = parser.iterator();
      records.next();
      for (long number = parser.getCurrentLineNumber() + 1; records.hasNext(); number = parser.getCurrentLineNumber() + 1) {
        CSVRecord cells = records.next();
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          lines++;
          taker.accept(new Line(number, cells));
        }
      }
      return lines;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw damaged();
    }
  }

  private void readHeader() {
    try (CSVParser parser = format.parse(reader())) {
      Iterator<CSVRecord> records = parser.iterator();
      Refusal.unless(records.hasNext(), "Le fichier est vide : téléchargez de nouveau l’annuaire de l’éducation.");
      CSVRecord header = records.next();
      for (int i = 0; i < header.size(); i++) {
        place(header.get(i), i);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw damaged();
    }
    List<String> missing = REQUIRED.stream().filter(column -> !has(column)).map(DirectoryColumn::header).toList();
    Refusal.unless(missing.isEmpty(), "Ce fichier n’est pas l’annuaire de l’éducation : il n’a pas de colonne « %s »."
        .formatted(String.join(" », « ", missing)));
    Refusal.unless(has(DirectoryColumn.TYPE) || has(DirectoryColumn.NATURE),
        "Ce fichier n’est pas l’annuaire de l’éducation : ni « Type_etablissement » ni « code_nature » n’y figure.");
  }

  private void place(String name, int index) {
    for (DirectoryColumn column : DirectoryColumn.values()) {
      if (column.isCalled(name)) {
        places.putIfAbsent(column, index);
      }
    }
  }

  private Reader reader() {
    return new InputStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start), charset);
  }

  private static Refusal damaged() {
    return new Refusal("Le fichier est abîmé, un guillemet n’y est pas refermé : téléchargez-le de nouveau.");
  }

  private static boolean binary(byte[] bytes) {
    for (byte value : bytes) {
      if (value == 0) {
        return true;
      }
    }
    return false;
  }

  private static Charset charset(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return Charset.forName("windows-1252");
    }
  }

  private static char delimiter(String header) {
    return Stream.of(';', ',', '\t').max(Comparator.comparingLong(c -> header.chars().filter(each -> each == c).count())).get();
  }

  /** One line: its number as an editor shows it, and its cells by column. */
  final class Line {

    private final long number;
    private final CSVRecord cells;

    private Line(long number, CSVRecord cells) {
      this.number = number;
      this.cells = cells;
    }

    long number() {
      return number;
    }

    boolean has(DirectoryColumn column) {
      return places.containsKey(column);
    }

    /** The cell without the spaces around it; empty when the line or the file does not have it. */
    String get(DirectoryColumn column) {
      Integer place = places.get(column);
      return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }
  }
}
