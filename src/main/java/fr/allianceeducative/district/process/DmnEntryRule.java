package fr.allianceeducative.district.process;

import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.district.EntryRule;
import fr.allianceeducative.engine.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tables {@code district-entry} and {@code district-body} as they are deployed now. */
@Component
class DmnEntryRule implements EntryRule {

  static final String ENTRY = "district-entry";
  static final String BODY = "district-body";

  private final DecisionTables tables;

  DmnEntryRule(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Entry check(Facts facts) {
    return entry(tables.row(ENTRY, inputs(facts)));
  }

  @Override
  public String examiners(SchoolType type) {
    return String.valueOf(tables.row(BODY, Map.of("schoolType", type.name())).get("group"));
  }

  static Map<String, Object> inputs(Facts facts) {
    return Map.of(
        "referentNamed", facts.referentNamed(),
        "familyInformed", facts.familyInformed(),
        "actionWithResult", facts.actionWithResult(),
        "commissionDecided", facts.commissionDecided(),
        "exceptionAsked", facts.exceptionAsked());
  }

  static Entry entry(Map<String, Object> row) {
    return new Entry(Admission.valueOf(String.valueOf(row.get("entry"))), String.valueOf(row.get("reason")));
  }
}
