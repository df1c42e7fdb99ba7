package fr.allianceeducative.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a calendar table from the class path: semicolons, a header, the zones a row is for in its first column. */
final class CalendarTable {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();

  private CalendarTable() {}

  static List<CSVRecord> read(String name) {
    try (InputStream stream = Objects.requireNonNull(CalendarTable.class.getResourceAsStream(name), name);
        InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<SchoolZone> zones(CSVRecord row) {
    return Stream.of(row.get("zones").split(" ")).map(SchoolZone::valueOf);
  }
}
