package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cockpit, Admin and the welcome page ask the engine for nothing that the matrix keeps closed to those it lets in. */
@BrowserTest
class EngineScreensTest {

  private static final Uai BRITO = new Uai("0352318E");
  private static final int SCREEN = 1440;
  private static final int CLOSED = 403;
  private static final String PASSWORD = "?tab=account";

  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private CaseDesk cases;
  @Autowired private RuntimeService runtime;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void a_manager_follows_a_path_in_cockpit_without_meeting_a_closed_door() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Cockpit", "Zoé", LocalDate.of(2011, 3, 4), BRITO, "2nde 3");
    CaseNumber number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    ProcessInstance path = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).listPage(0, 1).get(0);
    String cockpit = "/camunda/app/cockpit/default/#/";

    assertThat(
            closed(
                "chef.brito",
                cockpit + "dashboard",
                cockpit + "processes",
                cockpit + "process-definition/" + path.getProcessDefinitionId() + "/runtime",
                cockpit + "process-instance/" + path.getId() + "/runtime",
                cockpit + "decisions",
                cockpit + "tasks",
                "/camunda/app/welcome/default/#!/welcome"))
        .isEmpty();
  }

  @Test
  void a_modeller_looks_at_models_and_an_administrator_at_accounts_without_meeting_a_closed_door() {
    assertThat(closed("modeleur", "/camunda/app/cockpit/default/#/processes", "/camunda/app/cockpit/default/#/repository"))
        .isEmpty();
    String admin = "/camunda/app/admin/default/#/";
    assertThat(closed("admin", admin + "users", admin + "users/cpe.brito" + PASSWORD, admin + "groups", admin + "authorization", admin + "tenants", admin + "system"))
        .isEmpty();
  }

  /** Addresses that a page of these asked for and was refused. */
  private Set<String> closed(String person, String... pages) {
    Set<String> refused = new TreeSet<>();
    try (Visit visit = chromium.visit(port, SCREEN).signIn(person)) {
      Page page = visit.page();
      page.onResponse(
          response -> {
            if (response.status() == CLOSED) {
              refused.add(response.request().method() + " " + response.url().replaceAll("^https?://[^/]+|\\?.*$", ""));
            }
          });
      for (String address : pages) {
        visit.open("/");
        visit.open(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        if (address.endsWith(PASSWORD)) {
          Locator form = page.locator("form[name=updateCredentialsForm]");
          form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
          assertThat(form.isVisible()).as("a password is given on the page of accounts, good for one login").isFalse();
        }
      }
    }
    return refused;
  }
}
