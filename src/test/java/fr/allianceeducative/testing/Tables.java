package fr.allianceeducative.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The real decision tables, without a process engine. */
public final class Tables {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private static final Map<String, DmnDecision> KNOWN = new ConcurrentHashMap<>();

  private Tables() {}

  /** The rows of a table that match. */
  public static List<Map<String, Object>> rows(String room, String decision, Map<String, Object> inputs) {
    DmnDecision table = KNOWN.computeIfAbsent(decision, name -> read(room, name));
    return ENGINE.evaluateDecisionTable(table, inputs).getResultList();
  }

  private static DmnDecision read(String room, String decision) {
    try (InputStream file = Tables.class.getResourceAsStream("/processes/%s/%s.dmn".formatted(room, decision))) {
      return ENGINE.parseDecision(decision, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
