package fr.allianceeducative.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** The settings every engine of the house shares, the one of the application and the ones of the model tests. */
public final class EngineSettings {

  /** What the engine's screens ask for at most; the house asks for pages. */
  public static final int MOST_RESULTS = 2000;

  private EngineSettings() {}

  /** What keeps answers out of the engine's tables, gives cases their school and lets refusals through. */
  public static void apply(ProcessEngineConfigurationImpl engine) {
    engine.setCustomHistoryLevels(with(engine.getCustomHistoryLevels(), new RoutingFactsHistoryLevel()));
    engine.setHistory(RoutingFactsHistoryLevel.NAME);
    engine.setCustomPostBPMNParseListeners(
        with(with(engine.getCustomPostBPMNParseListeners(), new RoutingFactsGuard()), new PlainModels()));
    engine.setCustomPreCommandInterceptorsTxRequired(
        first(engine.getCustomPreCommandInterceptorsTxRequired()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        first(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    engine.setCustomPostCommandInterceptorsTxRequired(
        with(with(with(engine.getCustomPostCommandInterceptorsTxRequired(), new OnlyFactsAreWritten()), new SharedLists()), new OwnHands()));
    engine.setCustomPostCommandInterceptorsTxRequiresNew(
        with(engine.getCustomPostCommandInterceptorsTxRequiresNew(), new OnlyFactsAreWritten()));
    engine.setTenantIdProvider(new SchoolTenant());
    engine.setDefaultSerializationFormat("application/json");
    engine.setJavaSerializationFormatEnabled(false);
    engine.setScriptEngineResolver(new NoScripts());
    engine.setEnableFetchScriptEngineFromProcessApplication(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setEnableExpressionsInAdhocQueries(false);
    // the shared lists of tasks need them; no door lets anybody store a query
    engine.setEnableExpressionsInStoredQueries(true);
    engine.setQueryMaxResultsLimit(MOST_RESULTS);
    engine.setAuthorizationCheckRevokes("never");
    engine.setHistoryCleanupBatchWindowStartTime("02:00");
    engine.setHistoryCleanupBatchWindowEndTime("05:00");
  }

  /** Expressions over a fixed set of beans and the words of the models: for an engine without Spring. */
  public static void useBeans(
      ProcessEngineConfigurationImpl engine, Map<Object, Object> beans, Supplier<Stream<ModelWords>> words) {
    engine.setBeans(beans);
    engine.setExpressionManager(
        new JuelExpressionManager(beans) {
          @Override
          protected ELResolver createElResolver() {
            return withModelWords(super.createElResolver(), words);
          }
        });
  }

  /** What looks at every command before the engine does. */
  private static List<CommandInterceptor> first(@Nullable List<CommandInterceptor> known) {
    return with(with(with(with(with(known, new RefusalInterceptor()), new OtherSchools()), new NestedTaskQueries()), new UnreadableModels()), new ModelsForAll());
  }

  /** The engine adds to these lists itself, so they must stay open. */
  private static <T> List<T> with(@Nullable List<T> list, T one) {
    List<T> both = list == null ? new ArrayList<>() : new ArrayList<>(list);
    both.add(one);
    return both;
  }

  static ELResolver withModelWords(ELResolver resolver, Supplier<Stream<ModelWords>> words) {
    return new NarrowExpressions(new ModelWordResolver(words), resolver);
  }
}
