package fr.allianceeducative.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** One person in front of one screen, from login to logout. Screenshots lie under {@code target/screenshots}. */
final class Visit implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int HEIGHT = 900;
  private static final int LONGEST_WAIT = 30_000;

  private final BrowserContext context;
  private final Page page;
  private final String house;

  Visit(Browser browser, int port, int width) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris"));
    page = context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT);
    house = "http://localhost:" + port;
  }

  /** Writes name and password on our own login page. */
  Visit signIn(String userName) {
    open("/login");
    page.getByLabel("Nom d’utilisateur").fill(userName);
    page.getByLabel("Mot de passe").fill("alliance");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se connecter")).click();
    page.waitForURL(url -> !url.contains("/login"));
    return this;
  }

  /** Shows a page of the house. */
  Page open(String path) {
    page.navigate(house + path);
    return page;
  }

  /** Follows a link of the header. */
  void follow(String link) {
    page.getByRole(AriaRole.NAVIGATION).getByText(link).click();
  }

  Page page() {
    return page;
  }

  void screenshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
