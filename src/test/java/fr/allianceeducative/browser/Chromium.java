package fr.allianceeducative.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** A running Chromium in which people visit the house. */
final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--disable-quic");

  private final Playwright driver =
      Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      driver
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(NeedsChromium.find().orElseThrow())
                  .setArgs(QUIET));

  /** A person without a session, in front of a screen of this width. */
  Visit visit(int port, int width) {
    return visit(port, width, "Europe/Paris");
  }

  /** The same, overseas. */
  Visit visit(int port, int width, String zone) {
    return new Visit(browser, port, width, new Browser.NewContextOptions().setTimezoneId(zone));
  }

  /** In a browser that runs no script. */
  Visit visitWithoutScript(int port, int width) {
    return new Visit(browser, port, width, new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  @Override
  public void close() {
    browser.close();
    driver.close();
  }
}
