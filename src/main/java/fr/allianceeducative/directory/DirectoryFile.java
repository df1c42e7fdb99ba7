package fr.allianceeducative.directory;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.Column;
import fr.allianceeducative.kernel.tabular.Limits;
import fr.allianceeducative.kernel.tabular.RefusedLine;
import fr.allianceeducative.kernel.tabular.Row;
import fr.allianceeducative.kernel.tabular.TabularFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A file of the national directory, read line by line as often as asked. Where it has several of the titles a column has had
 * over the years, the first one counts.
 */
final class DirectoryFile {

  static final Limits LIMITS = Limits.standard().withMegabytes(80);
  private static final List<DirectoryColumn> REQUIRED =
      List.of(DirectoryColumn.UAI, DirectoryColumn.NAME, DirectoryColumn.COMMUNE);

  private final TabularFile file;
  private final Map<DirectoryColumn, Column> columns = new EnumMap<>(DirectoryColumn.class);

  DirectoryFile(byte[] bytes) {
    Refusal.unless(bytes.length <= LIMITS.maxBytes(), "Le fichier dépasse 80 Mo : ne gardez que les départements utiles.");
    this.file = TabularFile.read(bytes, LIMITS);
    file.header().forEach(this::place);
    List<String> missing = REQUIRED.stream().filter(column -> !has(column)).map(DirectoryColumn::header).toList();
    Refusal.unless(missing.isEmpty(), "Ce fichier n’est pas l’annuaire de l’éducation : il n’a pas de colonne « %s »."
        .formatted(String.join(" », « ", missing)));
    Refusal.unless(has(DirectoryColumn.TYPE) || has(DirectoryColumn.NATURE),
        "Ce fichier n’est pas l’annuaire de l’éducation : ni « Type_etablissement » ni « code_nature » n’y figure.");
  }

  private void place(String title) {
    for (DirectoryColumn column : DirectoryColumn.values()) {
      if (column.isCalled(title)) {
        columns.putIfAbsent(column, Column.optional(title));
      }
    }
  }

  private boolean has(DirectoryColumn column) {
    return columns.containsKey(column);
  }

  /**
   * Hands out every line that holds anything; a {@link Refusal} thrown by {@code taker} refuses its line.
   *
   * @return how many there were, refused ones included
   */
  int forEach(Consumer<Line> taker, Consumer<RefusedLine> refuser) {
    return file.forEachRow(List.copyOf(columns.values()), row -> taker.accept(new Line(row)), refuser);
  }

  /** One line, its cells by column. */
  final class Line {

    private final Row row;

    private Line(Row row) {
      this.row = row;
    }

    boolean has(DirectoryColumn column) {
      return DirectoryFile.this.has(column);
    }

    /** The cell without the spaces around it; empty when the line or the file does not have it. */
    String get(DirectoryColumn column) {
      Column place = columns.get(column);
      return place == null ? "" : row.get(place);
    }
  }
}
