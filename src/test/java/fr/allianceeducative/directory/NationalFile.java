package fr.allianceeducative.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The real file of Ille-et-Vilaine, and what it would be in another year: other titles, order, charset, fewer columns. */
final class NationalFile {

  private static final CSVFormat SOURCE = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();

  private final List<CSVRecord> rows;
  private final List<String> columns;
  private final Map<String, String> titles = new HashMap<>();

  NationalFile() {
    try {
      var parser = SOURCE.parse(new StringReader(new String(bytes(), StandardCharsets.UTF_8)));
      this.columns = new ArrayList<>(parser.getHeaderNames());
      this.rows = parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes() {
    try (InputStream stream = NationalFile.class.getResourceAsStream("/directory/annuaire-education-35.csv")) {
      return Objects.requireNonNull(stream).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  NationalFile without(String... names) {
    columns.removeAll(List.of(names));
    return this;
  }

  NationalFile titled(String column, String title) {
    titles.put(column, title);
    return this;
  }

  NationalFile backwards() {
    Collections.reverse(columns);
    return this;
  }

  byte[] as(Charset charset, char delimiter) {
    return as(charset, delimiter, UnaryOperator.identity());
  }

  byte[] as(Charset charset, char delimiter, UnaryOperator<String> edit) {
    StringWriter text = new StringWriter();
    try (var printer = CSVFormat.EXCEL.builder().setDelimiter(delimiter).get().print(text)) {
      printer.printRecord(columns.stream().map(column -> titles.getOrDefault(column, column)).toList());
      for (CSVRecord row : rows) {
        printer.printRecord(columns.stream().map(row::get).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return edit.apply(text.toString()).getBytes(charset);
  }
}
