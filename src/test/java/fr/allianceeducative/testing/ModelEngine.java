package fr.allianceeducative.testing;

import fr.allianceeducative.engine.EngineSettings;
import fr.allianceeducative.engine.ModelWords;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.jspecify.annotations.Nullable;

/**
 * An engine for the test of one model: the house's settings, no Spring, beans given by the test.
 *
 * <pre>{@code
 * @Deployment(resources = "processes/diagnosis/hold-interview.bpmn")
 * class HoldInterviewProcessTest {
 *   static final ModelEngine MODEL = new ModelEngine();
 *   @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();
 *
 *   @BeforeEach void beans() { MODEL.bean("recordInterviewListener", new RecordInterviewListener(desk)); }
 * }
 * }</pre>
 *
 * <p>The test class fails unless it walks every node and every flow of the models it deploys. {@code ${due_…}} falls ten
 * days after the engine's clock unless the test says otherwise with {@link #word}.
 */
public final class ModelEngine {

  private static final long TEN_DAYS = 10L * 24 * 3600 * 1000;

  /** Two dates that one task asks for one after the other are the same. */
  private static final long A_MINUTE = 60_000;

  private final Map<Object, Object> beans = new HashMap<>();
  private final Map<String, Object> words = new HashMap<>();

  /** The engine; every node and flow of the deployed models must be walked by the class. */
  public ProcessEngineCoverageExtension covering() {
    return extension().assertClassCoverageAtLeast(1.0).build();
  }

  /** The engine alone, for a test that looks at something else than the paths of a model. */
  public ProcessEngineCoverageExtension engine() {
    return extension().build();
  }

  /** The engine by itself, for a test that no extension of JUnit can surround; whoever asks closes it. */
  public ProcessEngine build() {
    return configuration().buildProcessEngine();
  }

  private ProcessEngineCoverageExtension.Builder extension() {
    return ProcessEngineCoverageExtension.builder(configuration());
  }

  private ProcessCoverageInMemProcessEngineConfiguration configuration() {
    ProcessCoverageInMemProcessEngineConfiguration engine = new ProcessCoverageInMemProcessEngineConfiguration();
    engine.setProcessEngineName("model-" + UUID.randomUUID());
    engine.setDataSource(TestDatabase.dataSource());
    engine.setDatabaseSchemaUpdate("true");
    engine.setJobExecutorActivate(false);
    engine.setEnforceHistoryTimeToLive(true);
    engine.setProcessEnginePlugins(new ArrayList<>(List.of(new SpinProcessEnginePlugin())));
    EngineSettings.apply(engine);
    EngineSettings.useBeans(engine, beans, () -> Stream.of(testWords()));
    return engine;
  }

  /** Puts a delegate or listener under the name the model uses. */
  public void bean(String name, Object bean) {
    beans.put(name, bean);
  }

  /** Gives a word of the model ({@code due_contribution}, {@code referentOfCase}) a value. */
  public void word(String word, @Nullable Object value) {
    words.put(word, value);
  }

  private ModelWords testWords() {
    return new ModelWords() {
      @Override
      public boolean knows(String word) {
        return words.containsKey(word) || word.startsWith("due_");
      }

      @Override
      public @Nullable Object meaningOf(String word, @Nullable String businessKey, @Nullable String school) {
        return words.containsKey(word)
            ? words.get(word)
            : new Date((ClockUtil.getCurrentTime().getTime() + TEN_DAYS) / A_MINUTE * A_MINUTE);
      }
    };
  }
}
