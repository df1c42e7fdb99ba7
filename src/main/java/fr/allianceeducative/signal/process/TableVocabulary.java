package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.signal.Vocabulary;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the words of health in the table {@code health-words}, as it is deployed now. */
@Component
class TableVocabulary implements Vocabulary {

  private final DecisionTables tables;

  TableVocabulary(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public List<String> healthWords(String field) {
    return tables.rows("health-words", Map.of("field", field)).stream().map(row -> (String) row.get("word")).toList();
  }
}
