package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.signal.ScoringTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.mockito.Mockito;

/** The real scoring table on a decision engine of its own, without processes and without Spring. */
public final class ScoreSignalDecision {

  private static final List<String> INPUTS = List.of("unjustifiedHalfDays", "absenceRate", "incidents", "averageDrop",
      "subjectsBelow8", "engagement", "contextFactors");

  private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

  /** The room's own adapter, asking this decision engine. */
  public static ScoringTable asTheRoomAsksIt() {
    ScoreSignalDecision decision = new ScoreSignalDecision();
    DecisionTables tables = Mockito.mock(DecisionTables.class);
    Mockito.when(tables.row(Mockito.anyString(), Mockito.anyMap()))
        .thenAnswer(call -> decision.evaluate(call.getArgument(0), call.getArgument(1)).getSingleResult().getEntryMap());
    return new DecisionScoringTable(tables);
  }

  int axis(String decision, Map<String, ?> inputs) {
    return evaluate(decision, complete(inputs)).getSingleEntry();
  }

  Map<String, Object> row(Map<String, ?> inputs) {
    return evaluate("score-signal", complete(inputs)).getSingleResult().getEntryMap();
  }

  private static Map<String, Object> complete(Map<String, ?> inputs) {
    Map<String, Object> all = new HashMap<>();
    INPUTS.forEach(name -> all.put(name, inputs.get(name)));
    return all;
  }

  private DmnDecisionResult evaluate(String decision, Map<String, ?> inputs) {
    return engine.evaluateDecision(parsed.computeIfAbsent(decision, this::parse), new HashMap<>(inputs));
  }

  private DmnDecision parse(String decision) {
    try (InputStream model = Objects.requireNonNull(getClass().getResourceAsStream("/processes/signal/score-signal.dmn"))) {
      return engine.parseDecision(decision, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
