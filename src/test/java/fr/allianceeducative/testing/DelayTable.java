package fr.allianceeducative.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The real table of delays, without a process engine. */
public final class DelayTable {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final DmnModelInstance MODEL = read();
  private static final DmnDecision DECISION = ENGINE.parseDecision("delays", MODEL);

  private DelayTable() {}

  public static List<Map<String, Object>> rows(String delay) {
    return ENGINE.evaluateDecisionTable(DECISION, Map.<String, Object>of("delay", delay)).getResultList();
  }

  /** Name of every row. */
  public static List<String> names() {
    return rules().map(rule -> rule.getInputEntries().iterator().next().getTextContent().replace("\"", "").strip()).toList();
  }

  /** What every row says about where it comes from. */
  public static List<String> sources() {
    return rules().map(rule -> rule.getDescription().getTextContent()).toList();
  }

  private static Stream<Rule> rules() {
    return MODEL.getModelElementsByType(Rule.class).stream();
  }

  private static DmnModelInstance read() {
    try (InputStream file = DelayTable.class.getResourceAsStream("/processes/casefile/delays.dmn")) {
      return Dmn.readModelFromStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
