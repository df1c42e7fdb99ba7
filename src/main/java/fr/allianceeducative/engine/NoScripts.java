package fr.allianceeducative.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/** Knows no language: a model that brings a script, whoever deployed it, fails where the script would run. */
final class NoScripts implements ScriptEngineResolver {

  private final ScriptEngineManager none = new ScriptEngineManager(ClassLoader.getPlatformClassLoader());

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory language) {}

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    return none;
  }

  @Override
  public @Nullable ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    return null;
  }
}
