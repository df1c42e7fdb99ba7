package fr.allianceeducative.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.House;
import fr.allianceeducative.testing.ManyCases;
import fr.allianceeducative.testing.StatementCount;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many statements a page takes among a thousand cases and among a hundred thousand; as a benchmark (README says how to start it) also how
 * long, side by side.
 *
 * <p>A hundredth of the cases is of the school of whoever looks, a tenth was sent to the district. So many cases are in nobody else's way: the
 * class has a run of its own, on PostgreSQL.
 */
@House
@Tag("volume")
class ManyCasesTest {

  private static final Uai OWN = new Uai("0352318E");
  private static final int FEW = Integer.getInteger("benchmark.few", 1_000);
  private static final int MANY = Integer.getInteger("benchmark.many", 100_000);
  private static final int TIMES = Integer.getInteger("benchmark.times", 0);
  private static final int WARM = TIMES == 0 ? 2 : 10;

  @Autowired private DataSource database;
  @Autowired private CaseDesk cases;
  @Autowired private TaskService tasks;
  @Autowired private ProcessEngine engine;
  @LocalServerPort private int port;

  private record Measured(int statements, double p50, double p95) {}

  @Test
  void a_page_takes_as_many_statements_among_a_hundred_thousand_cases_as_among_a_thousand() throws Exception {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor().shutdown();
    String district = new JdbcTemplate(database).queryForObject("select district_code from alliance.school where uai = ?", String.class, OWN.value());
    List<Uai> schools =
        Stream.concat(Stream.of(OWN), IntStream.range(1, 100).mapToObj(i -> new Uai("9%06dA".formatted(i)))).toList();
    CaseNumber like = open();
    ManyCases many = new ManyCases(database, cases);
    many.add(like, schools, district, 0, FEW);
    // the first round only warms up
    measured(like, district);
    Map<String, Measured> few = measured(like, district);
    many.add(like, schools, district, FEW, MANY);

    Map<String, Measured> all = measured(like, district);

    if (TIMES > 0) {
      print(few, all);
    }
    all.forEach((page, measured) -> assertThat(measured.statements()).as(page).isPositive().isEqualTo(few.get(page).statements()));
  }

  private static void print(Map<String, Measured> few, Map<String, Measured> all) {
    System.out.printf("%-46s %8s %24s %24s%n", "benchmark: page", "st.", FEW + " p50/p95 ms", MANY + " p50/p95 ms");
    all.forEach((page, measured) -> System.out.printf(Locale.ROOT, "%-46s %3d/%3d %15.1f / %6.1f %15.1f / %6.1f%n", page,
        few.get(page).statements(), measured.statements(), few.get(page).p50(), few.get(page).p95(), measured.p50(), measured.p95()));
  }

  private Map<String, Measured> measured(CaseNumber like, String district) throws IOException, InterruptedException {
    String task = tasks.createTaskQuery().processInstanceBusinessKey(like.value()).listPage(0, 1).get(0).getId();
    String number = ManyCases.number(0);
    Map<String, Measured> measured = new LinkedHashMap<>();
    Browser cpe = as("cpe.brito");
    measured.put("home, CPE", measure(cpe, "/"));
    measured.put("cases, CPE", measure(cpe, "/dossiers"));
    measured.put("case, CPE", measure(cpe, "/dossiers/" + number));
    measured.put("Dossier of a task, CPE", measure(cpe, "/taches/" + task + "/dossier"));
    measured.put("card of a task, CPE", measure(cpe, "/taches/" + task + "/carte"));
    measured.put("list « Mon équipe » of Tasklist, CPE", measure(cpe, list("Mon équipe")));
    measured.put("list « Mon établissement » of Tasklist, head", measure(as("chef.brito"), list("Mon établissement")));
    search(cpe, measured, "search, CPE, ");
    measured.put("home, head", measure(as("chef.brito"), "/"));
    Browser classTeacher = as("pp.brito");
    measured.put("home, class teacher", measure(classTeacher, "/"));
    measured.put("list « Mon équipe » of Tasklist, class teacher", measure(classTeacher, list("Mon équipe")));
    Browser sent = as("district." + district.toLowerCase(Locale.ROOT));
    measured.put("home, district", measure(sent, "/"));
    measured.put("cases, district", measure(sent, "/dossiers"));
    measured.put("case, district", measure(sent, "/dossiers/" + number));
    search(sent, measured, "search, district, ");
    search(as("enseignant.brito"), measured, "search, teacher, ");
    return measured;
  }

  private void search(Browser browser, Map<String, Measured> measured, String who) throws IOException, InterruptedException {
    Map<String, String> texts = new TreeMap<>(
        Map.of("name", "Matrin Noémi", "common beginning", "mar", "INE", "0000000100X", "birth date", "martin 04/03/2011"));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      browser.post("/recherche", "recherche=" + URLEncoder.encode(text.getValue(), UTF_8));
      measured.put(who + text.getKey(), measure(browser, "/recherche"));
    }
  }

  private Measured measure(Browser browser, String page) {
    IntStream.range(0, WARM).forEach(i -> get(browser, page));
    // the fewest of three: what the house writes down beside (a trace, a password proved again) is not the page's
    int statements = IntStream.range(0, 3).map(i -> ((StatementCount) database).during(() -> get(browser, page))).min().orElseThrow();
    if (TIMES == 0) {
      return new Measured(statements, Double.NaN, Double.NaN);
    }
    double[] took = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      get(browser, page);
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(took);
    return new Measured(statements, took[TIMES / 2], took[TIMES * 95 / 100]);
  }

  private static void get(Browser browser, String page) {
    try {
      HttpResponse<String> answer = page.startsWith("/camunda/") ? browser.getJson(page) : browser.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).as(page).doesNotContain("Mot de passe");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String list(String name) {
    String id = engine.getFilterService().createTaskFilterQuery().filterName(name).singleResult().getId();
    return "/camunda/api/engine/engine/default/filter/" + id + "/list?maxResults=15";
  }

  private CaseNumber open() {
    NewPupil pupil = new NewPupil("benchmark", null, "Martin", "Zoé", LocalDate.of(2011, 3, 4), OWN, "2nde 3");
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get("benchmark").id(), 5, false));
  }

  private Browser as(String person) throws IOException, InterruptedException {
    return new Browser(port).login(person, DemonstrationStaff.PASSWORD);
  }
}
