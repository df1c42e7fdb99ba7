package fr.allianceeducative.kernel.tabular;

import fr.allianceeducative.kernel.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column an import asks for: its French name, as refusals show it, and the other names other software gives it.
 *
 * <p>Declared once as a constant: a row is asked by the column itself, not by its name.
 */
public final class Column {

  private final String name;
  private final boolean required;
  private final Set<String> spellings;

  private Column(String name, boolean required, String... aliases) {
    this.name = name;
    this.required = required;
    this.spellings =
        Stream.concat(Stream.of(name), Stream.of(aliases))
            .map(Spelling::essence)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A column without which the file cannot be read. Its cells may still be empty. */
  public static Column required(String name, String... aliases) {
    return new Column(name, true, aliases);
  }

  /** A column a file may lack: its cells are then empty. */
  public static Column optional(String name, String... aliases) {
    return new Column(name, false, aliases);
  }

  public String name() {
    return name;
  }

  boolean isRequired() {
    return required;
  }

  boolean isCalled(String headerEssence) {
    return spellings.contains(headerEssence);
  }

  /** The name between French quotation marks. */
  public String quoted() {
    return "«\u00a0" + name + "\u00a0»";
  }

  static String list(List<Column> columns) {
    return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return name;
  }
}
