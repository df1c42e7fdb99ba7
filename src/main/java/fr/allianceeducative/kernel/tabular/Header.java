package fr.allianceeducative.kernel.tabular;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the first line, and where among them each column an import asks for stands. */
record Header(List<String> names) {

  static final String FIRST_LINE = "la première ligne du fichier doit porter le nom des colonnes.";

  /** Where each column stands. Columns the file lacks and may lack are left out. */
  Map<Column, Integer> places(List<Column> columns) {
    List<String> essences = names.stream().map(Spelling::essence).toList();
    Map<Column, Integer> places = new HashMap<>();
    List<Column> twice = columns.stream().filter(column -> place(column, essences, places)).toList();
    Refusal.unless(twice.isEmpty(),
        "Le fichier a plusieurs colonnes pour " + Column.list(twice) + " : gardez-en une seule, puis envoyez-le à nouveau.");
    List<Column> missing = columns.stream().filter(c -> c.isRequired() && !places.containsKey(c)).toList();
    Refusal.unless(missing.isEmpty(), (missing.size() == 1 ? "Il manque la colonne " : "Il manque les colonnes ")
        + Column.list(missing) + " : " + FIRST_LINE);
    return places;
  }

  private static boolean place(Column column, List<String> essences, Map<Column, Integer> places) {
    boolean twice = false;
    for (int i = 0; i < essences.size(); i++) {
      if (column.isCalled(essences.get(i))) {
        twice |= places.put(column, i) != null;
      }
    }
    return twice;
  }
}
