package fr.allianceeducative.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Looks for the Chromium of this machine. Without one, browser tests are skipped and say so, unless the environment promises one with
 * {@code ALLIANCE_BROWSER_REQUIRED=true}.
 */
final class NeedsChromium implements ExecutionCondition {

  /** The one without a window first: the same browser, for four fifths of the work. */
  private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (find().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium found");
    }
    if (Boolean.parseBoolean(System.getenv("ALLIANCE_BROWSER_REQUIRED"))) {
      throw new IllegalStateException("ALLIANCE_BROWSER_REQUIRED=true, but no Chromium was found in PATH");
    }
    System.out.println("browser test skipped: no Chromium found");
    return ConditionEvaluationResult.disabled("browser test skipped: no Chromium found");
  }

  static Optional<Path> find() {
    return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .map(Path::of)
        .flatMap(folder -> NAMES.stream().map(folder::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
