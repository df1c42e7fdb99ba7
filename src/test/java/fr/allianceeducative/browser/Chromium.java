package fr.allianceeducative.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium of this machine. Without one, browser tests are skipped and say so, unless the environment promises one with
 * {@code ALLIANCE_BROWSER_REQUIRED=true}.
 */
final class Chromium implements ExecutionCondition {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--disable-quic");

  /** A browser of its own; closing it ends the driver as well. */
  static Browser start() {
    Playwright driver =
        Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        driver
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(find().orElseThrow()).setArgs(QUIET));
    browser.onDisconnected(closed -> driver.close());
    return browser;
  }

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

  private static Optional<Path> find() {
    return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .map(Path::of)
        .flatMap(folder -> NAMES.stream().map(folder::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
