package fr.allianceeducative.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Asks a decision table, in the version that is deployed now. */
@Component
public class DecisionTables {

  private final DecisionService decisions;
  private final AsHouse asHouse;

  DecisionTables(DecisionService decisions, IdentityService identities) {
    this.decisions = decisions;
    this.asHouse = new AsHouse(identities);
  }

  /**
   * All rows that match, each as output name → value.
   *
   * @param inputs by the names the table's input expressions use; a value may be null
   */
  public List<Map<String, Object>> rows(String decision, Map<String, ?> inputs) {
    DmnDecisionResult result =
        asHouse.get(
            () -> decisions.evaluateDecisionByKey(decision).variables(new HashMap<>(inputs)).evaluate());
    return result.getResultList();
  }

  /**
   * The one row that matches.
   *
   * @throws IllegalStateException when the table has no answer: a table must say what happens in every case
   */
  public Map<String, Object> row(String decision, Map<String, ?> inputs) {
    List<Map<String, Object>> rows = rows(decision, inputs);
    if (rows.isEmpty()) {
      throw new IllegalStateException("Decision table %s has no row for its inputs".formatted(decision));
    }
    return rows.get(0);
  }
}
