package fr.allianceeducative.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** {@code access/donnees.yaml}: every table, with what its rows go, and what its columns say. */
public final class DataRegister {

  public static final Path PLACE = Path.of("src/main/resources/access/donnees.yaml");

  /**
   * @param efface with what its rows go
   * @param columns name of every column that is named, as often as it is
   * @param personal those that speak of a person
   */
  public record Table(String efface, List<String> columns, List<String> personal) {}

  private DataRegister() {}

  public static Map<String, Table> read() {
    try (Reader file = Files.newBufferedReader(PLACE)) {
      Map<String, Map<String, Object>> written = new Yaml().load(file);
      Map<String, Table> tables = new TreeMap<>();
      written.forEach(
          (name, table) -> {
            List<String> columns = new ArrayList<>();
            for (String kind : List.of("cle", "personnel", "ordinaire")) {
              columns.addAll(columns(table, kind));
            }
            tables.put(name, new Table(String.valueOf(table.get("efface")), columns, columns(table, "personnel")));
          });
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> columns(Map<String, Object> table, String kind) {
    Object columns = table.get(kind);
    return columns == null ? List.of() : ((List<?>) columns).stream().map(String::valueOf).toList();
  }
}
