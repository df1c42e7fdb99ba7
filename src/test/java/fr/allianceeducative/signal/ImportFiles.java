package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.kernel.tabular.Limits;
import fr.allianceeducative.kernel.tabular.TabularFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files of October 2026 as six schools sent them, and the same lines as other software would write them. */
final class ImportFiles {

  static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
  static final Set<Uai> SCHOOLS =
      Stream.of("0352030S", "0351906G", "0352589Z", "0352318E", "0350048M", "0352533N").map(Uai::new).collect(Collectors.toSet());

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private ImportFiles() {}

  static byte[] bytes(String name) {
    try (InputStream stream = Objects.requireNonNull(ImportFiles.class.getResourceAsStream("/imports/" + name))) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TabularFile real(String name) {
    return TabularFile.read(bytes(name), Limits.standard());
  }

  static String text(String name) {
    return new String(bytes(name), WINDOWS_1252);
  }

  static TabularFile file(String text) {
    return TabularFile.read(text.getBytes(StandardCharsets.UTF_8), Limits.standard());
  }

  /** Every cell between quotation marks, with another delimiter. */
  static String quoted(String text, String delimiter) {
    return lines(text, cells -> cells.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(delimiter)));
  }

  /** The columns in the opposite order. */
  static String mirrored(String text) {
    return lines(text, cells -> IntStream.range(0, cells.size())
        .mapToObj(i -> cells.get(cells.size() - 1 - i)).collect(Collectors.joining(";")));
  }

  private static String lines(String text, Function<List<String>, String> line) {
    return text.lines().map(each -> line.apply(Arrays.asList(each.split(";", -1)))).collect(Collectors.joining("\n"));
  }
}
