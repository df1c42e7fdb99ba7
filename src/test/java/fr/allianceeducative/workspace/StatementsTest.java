package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.HouseTest;
import fr.allianceeducative.testing.StatementCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the house asks of its database, counted: opening a case, and looking at few cases or many. */
@HouseTest
class StatementsTest {

  private static final Uai BRITO = new Uai("0352318E");
  private static final int SHORT_LIST = 5;
  private static final int LONG_LIST = 20;

  @Autowired private DataSource database;
  @Autowired private JdbcClient jdbc;
  @Autowired private CaseDesk cases;
  @Autowired private TaskService tasks;
  @Autowired private ProcessEngine engine;

  @Autowired private TestRestTemplate http;
  @LocalServerPort private int port;
  private Browser browser;

  /** Timers ask the database as well. */
  @BeforeEach
  void nobody_else_asks() throws IOException, InterruptedException {
    jobs().shutdown();
    browser = new Browser(port).login("cpe.brito", DemonstrationStaff.PASSWORD);
  }

  @AfterEach
  void everybody_asks_again() {
    jobs().start();
  }

  private JobExecutor jobs() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
  }

  @Test
  void a_case_costs_the_engine_thirty_rows_at_most() throws SQLException {
    open();
    Map<String, Integer> before = EngineTables.rows(database);

    open();

    Map<String, Integer> written = new TreeMap<>();
    EngineTables.rows(database).forEach((table, rows) -> written.put(table, rows - before.getOrDefault(table, 0)));
    written.values().removeIf(rows -> rows == 0);
    assertThat(written.values().stream().mapToInt(Integer::intValue).sum())
        .as("rows written: %s", written)
        .isBetween(1, 30);
  }

  @Test
  void looking_at_two_hundred_cases_takes_as_many_statements_as_looking_at_ten() {
    CaseNumber number = open();
    for (int i = 0; i < 9; i++) {
      open();
    }
    Map<String, Integer> few = look(number, SHORT_LIST);
    for (int i = 0; i < 190; i++) {
      open();
    }

    Map<String, Integer> many = look(number, LONG_LIST);
    assertThat(many).isEqualTo(few).allSatisfy((page, statements) -> assertThat(statements).isPositive());
  }

  /** @param rows how long a list the person asks of the engine */
  private Map<String, Integer> look(CaseNumber number, int rows) {
    String task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).listPage(0, 1).get(0).getId();
    Map<String, Integer> statements = new TreeMap<>();
    for (String page :
        List.of(
            "/engine-rest/task?sortBy=created&sortOrder=desc&maxResults=",
            "/engine-rest/filter/" + list("Mon équipe") + "/list?maxResults=",
            "/engine-rest/task/" + task + "/form-variables",
            "/taches/" + task + "/carte",
            "/taches/" + task + "/dossier",
            "/api/cases?school=0352318E",
            "/",
            "/dossiers",
            "/dossiers/" + number)) {
      statements.put(page, count(page.endsWith("=") ? page + rows : page));
    }
    post("/recherche", "recherche=martin+zoe");
    statements.put("/recherche", count("/recherche"));
    return statements;
  }

  private String list(String name) {
    return engine.getFilterService().createTaskFilterQuery().filterName(name).singleResult().getId();
  }

  /** The fewest of three: what the house writes down beside (a trace, a password proved again) is not the page's. */
  private int count(String page) {
    get(page);
    return IntStream.range(0, 3).map(i -> ((StatementCount) database).during(() -> get(page))).min().orElseThrow();
  }

  private void get(String page) {
    if (page.startsWith("/engine-rest") || page.startsWith("/api")) {
      ResponseEntity<String> answer =
          http.withBasicAuth("cpe.brito", DemonstrationStaff.PASSWORD).getForEntity(page, String.class);
      assertThat(answer.getStatusCode().value()).as(page + " " + answer.getBody()).isEqualTo(200);
      return;
    }
    try {
      HttpResponse<String> answer = browser.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).as(page).doesNotContain("Mot de passe");
      if (page.equals("/")) {
        assertThat(answer.body()).contains("Un message à lire dans le fil\u00a0: ");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void post(String page, String form) {
    try {
      assertThat(browser.post(page, form).body()).contains("Zoé MARTIN");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private CaseNumber open() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Martin", "Zoé", LocalDate.of(2011, 3, 4), BRITO, "2nde 3");
    CaseNumber number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    aMessageWaits(number);
    return number;
  }

  private void aMessageWaits(CaseNumber number) {
    jdbc.sql("insert into alliance.post (case_number, author, written_at, text, once_key) values (:number, 'chef.brito', current_timestamp, 'À lire', 'once')")
        .param("number", number.value())
        .update();
    jdbc.sql("insert into alliance.post_reading (case_number, user_name, last_post, read_at) values (:number, 'cpe.brito', 0, current_timestamp)")
        .param("number", number.value())
        .update();
  }
}
