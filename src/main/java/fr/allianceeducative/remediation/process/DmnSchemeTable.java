package fr.allianceeducative.remediation.process;

import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.remediation.Diploma;
import fr.allianceeducative.remediation.Scheme;
import fr.allianceeducative.remediation.Scheme.Admits;
import fr.allianceeducative.remediation.SchemeTable;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Schemes as the table {@code match-scheme} states them now. */
@Component
class DmnSchemeTable implements SchemeTable {

  static final String DECISION = "match-scheme";

  private final DecisionTables tables;

  DmnSchemeTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public List<Scheme> schemesFor(SchoolType type) {
    return tables.rows(DECISION, Map.of("schoolType", type.name())).stream().map(DmnSchemeTable::scheme).toList();
  }

  static Scheme scheme(Map<String, Object> row) {
    return new Scheme(
        text(row, "code"),
        text(row, "name"),
        number(row, "minAge"),
        number(row, "maxAge"),
        number(row, "maxAgeRecognised"),
        Admits.valueOf(text(row, "enrolment")),
        Diploma.valueOf(text(row, "diplomaLimit")),
        number(row, "minMonthsOut"),
        number(row, "maxMonthsOut"),
        number(row, "agreementUnder"),
        Boolean.TRUE.equals(row.get("priorityArea")),
        text(row, "prescriber"));
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }

  private static int number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).intValue();
  }
}
