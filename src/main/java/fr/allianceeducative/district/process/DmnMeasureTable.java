package fr.allianceeducative.district.process;

import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.district.DistrictMeasure;
import fr.allianceeducative.district.MeasureTable;
import fr.allianceeducative.engine.DecisionTables;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The table {@code choose-district-measures} as it is deployed now. */
@Component
class DmnMeasureTable implements MeasureTable {

  static final String DECISION = "choose-district-measures";

  private final DecisionTables tables;

  DmnMeasureTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public List<Offered> measures(SchoolType type, int age) {
    return tables.rows(DECISION, Map.of("schoolType", type.name(), "age", age)).stream()
        .map(row -> new Offered(DistrictMeasure.valueOf(String.valueOf(row.get("measure"))), Boolean.TRUE.equals(row.get("asked"))))
        .toList();
  }
}
