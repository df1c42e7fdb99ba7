package fr.allianceeducative.directory;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.kernel.tabular.RefusedLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a directory file with what is known and says what is new; writes it when asked. */
final class DirectoryImport {

  private final DirectoryFile file;
  private final Schools schools;
  private final Districts districts;
  private final List<RefusedLine> refused = new ArrayList<>();
  private final Map<Uai, List<School>> rows = new LinkedHashMap<>();

  DirectoryImport(DirectoryFile file, Schools schools, Districts districts) {
    this.file = file;
    this.schools = schools;
    this.districts = districts;
  }

  DirectoryImportReport run(boolean dryRun) {
    Map<Uai, School> known = schools.byUai(numbers());
    DistrictAssignment assignment = new DistrictAssignment(districts.all());
    int lines = read(new SchoolReader(assignment), known);
    Refusal.unless(lines > 0, "Le fichier n’a que des titres de colonnes : il ne contient aucun établissement.");

    List<School> added = new ArrayList<>();
    List<School> changed = new ArrayList<>();
    int taken = 0;
    for (Map.Entry<Uai, List<School>> entry : rows.entrySet()) {
      School now = SchoolReader.principal(entry.getValue());
      School before = known.get(entry.getKey());
      if (!now.equals(before)) {
        (before == null ? added : changed).add(now);
        taken += new HashSet<>(entry.getValue()).size();
      }
    }
    if (!dryRun) {
      districts.save(assignment);
      schools.insert(added);
      schools.update(changed);
    }
    int repeated = lines - refused.size() - taken;
    return new DirectoryImportReport(lines, taken, repeated, refused, added.size() + changed.size());
  }

  private Set<Uai> numbers() {
    Set<Uai> numbers = new LinkedHashSet<>();
    file.forEach(line -> Uai.read(line.get(DirectoryColumn.UAI)).ifPresent(numbers::add), refused -> { });
    return numbers;
  }

  private int read(SchoolReader reader, Map<Uai, School> known) {
    return file.forEach(
        line -> {
          Uai uai = SchoolReader.uai(line);
          School row = reader.read(line, known.get(uai));
          rows.computeIfAbsent(uai, any -> new ArrayList<>(1)).add(row);
        },
        refused::add);
  }
}
