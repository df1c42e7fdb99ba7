package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person in front of one screen, from login to logout. Screenshots lie under {@code target/screenshots}. */
final class Visit implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HEIGHT = 900;
  private static final int AROUND_A_FORM = 400;
  private static final int LONGEST_WAIT = 60_000;

  private final BrowserContext context;
  private Page page;
  private final String house;
  private final List<String> complaints = new ArrayList<>();

  Visit(Browser browser, int port, int width, Browser.NewContextOptions habits) {
    context = browser.newContext(habits.setViewportSize(width, HEIGHT).setLocale("fr-FR"));
    page = tab();
    house = "http://localhost:" + port;
  }

  private Page tab() {
    Page opened = context.newPage();
    opened.setDefaultTimeout(LONGEST_WAIT);
    opened.onConsoleMessage(message -> note(message.type(), message.text() + " " + message.location()));
    opened.onRequestFailed(request -> note("error", request.url() + " " + request.failure()));
    return opened;
  }

  /** Closes the tab as its cross does, without a question, and opens an empty one. */
  void closeTab() {
    Page left = page;
    left.waitForClose(() -> left.close(new Page.CloseOptions().setRunBeforeUnload(true)));
    page = tab();
  }

  private void note(String type, String text) {
    if (type.equals("error")) {
      complaints.add(text);
    }
  }

  /** What went wrong in the browser, beside what the person sees. */
  List<String> complaints() {
    return complaints;
  }

  /** Writes name and password on our own login page. */
  Visit signIn(String userName) {
    open("/login");
    signIn(page, userName);
    return this;
  }

  /** The same for a person; stays outside when it is nobody. */
  Visit as(@Nullable String userName) {
    return userName == null ? this : signIn(userName);
  }

  /** The same on a page that shows it already. */
  void signIn(Page login, String userName) {
    login.getByLabel("Nom d’utilisateur").fill(userName);
    login.getByLabel("Mot de passe").fill("alliance");
    login.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se connecter")).click();
    login.waitForURL(url -> !url.contains("/login"));
  }

  /** The page that opens beside this one. */
  Page inAnotherTab(Runnable click) {
    return context.waitForPage(click);
  }

  /** As after a long break: the house does not know this browser any more. */
  void forgetSession() {
    context.clearCookies();
  }

  /** Shows a page of the house. */
  Page open(String path) {
    page.navigate(house + path);
    return page;
  }

  /** What this person's browser may read of the house's own interfaces. */
  JsonNode read(String path) {
    APIResponse answer = context.request().get(house + path);
    try {
      assertThat(answer.status()).as(path).isEqualTo(200);
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError("No JSON from " + path, e);
    }
  }

  /** Follows a link of the header. */
  void follow(String link) {
    page.getByRole(AriaRole.NAVIGATION).getByText(link).click();
  }

  Page page() {
    return page;
  }

  void screenshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".jpg")).setType(ScreenshotType.JPEG).setQuality(80).setFullPage(true));
  }

  /** On a screen that is just high enough to show all of a form, and stays so: what moves under a click loses it. */
  void screenshot(Locator form, String name) {
    page.setViewportSize(page.viewportSize().width, Math.max(HEIGHT, (int) form.boundingBox().height + AROUND_A_FORM));
    screenshot(name);
  }

  @Override
  public void close() {
    context.close();
  }
}
