package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.family.FamilyLinkDesk;
import fr.allianceeducative.family.LinkPurpose;
import fr.allianceeducative.family.SendLink;
import fr.allianceeducative.journey.HostileWalk;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Outsiders;
import fr.allianceeducative.testing.HostileRows;
import fr.allianceeducative.testing.MailServer;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Texts that a page might run, in every field and every address, seen in a browser wherever they appear: nothing runs. */
@BrowserTest
class HostileTextTest {

  private static final int WIDE = 1440;
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  /** What a hostile text becomes when a page takes it for its own. */
  private static final String MARKUP =
      "() => [...document.querySelectorAll('*')].filter(e => /^(x|javascript:.*)$/i.test(e.getAttribute('src') || e.getAttribute('href') || '')"
          + " || e.hasAttribute('srcdoc') || [...e.attributes].some(a => a.value === 'xss()')"
          + " || (e.tagName === 'SCRIPT' && e.textContent === 'xss()')).map(e => e.outerHTML)";

  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private TestRestTemplate http;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;
  @Autowired private Directory directory;
  @Autowired private JdbcClient jdbc;
  @Autowired @Qualifier("postRound") private Object post;
  @Autowired private MailServer mails;
  @Autowired private List<RequestMappingHandlerMapping> mappings;
  @Autowired private FamilyDesk families;
  @Autowired private FamilyLinkDesk links;
  @Autowired private Outsiders holders;

  private final Map<String, Visit> visits = new HashMap<>();
  private final Set<String> wrong = new LinkedHashSet<>();

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void what_somebody_wrote_runs_nowhere() throws Exception {
    String district = directory.school(new Uai("0352318E")).orElseThrow().district().value();
    HostileWalk walk = new HostileWalk(http, tasks, forms, district, this::looksAtTask);
    String number = walk.walk();
    assertThat(walk.tagged()).as("forms that take a tag as a text").hasSizeGreaterThan(8);

    // and what a former release, or another program, may have let into the tables
    String tag = HostileWalk.texts().get(0);
    jdbc.sql("update alliance.pupil set last_name = :tag, first_name = :other, school_class = :tag"
            + " where id = (select pupil_id from alliance.case_file where number = :number)")
        .param("tag", tag)
        .param("other", HostileWalk.texts().get(1))
        .param("number", number)
        .update();
    jdbc.sql("update alliance.staff set display_name = :tag where user_name = 'rds.brito'").param("tag", tag).update();
    try {
      looksAt("rds.brito", "/", "/dossiers", "/dossiers/" + number, "/dossiers/" + number + "/urgence", "/notifications",
          "/dossiers/" + number + "/correction", "/dossiers/" + number + "/partages", "/imports");
      looksAt("chef.brito", "/traces/dossiers/" + number, "/dossiers/" + number + "/acces", "/acces-exceptionnels", "/camunda/app/cockpit/default/#/processes");
      looksAt("dpo", "/traces", "/traces?personne=rds.brito", "/traces?dossier=" + number, "/acces-exceptionnels", "/conservation");
      HostileRows.write(jdbc, number, tag);
      HostileRows.writeBeside(jdbc, number, tag);
      looksAt("rds.brito", "/dossiers/" + number, "/dossiers/" + number + "/fil", "/dossiers/" + number + "/liens", "/dossiers/" + number + "/correction",
          "/veille", "/absences", "/mon-compte");
      looksAt("chef.brito", "/dossiers/" + number + "/acces", "/taches-sans-personne", "/dossiers/sans-referent", "/absences");
      looksAt("infirmier.brito", "/dossiers/" + number + "/notes");
      looksAt("admin", "/comptes-du-personnel?uai=0352318E", "/comptes-du-personnel/rds.brito");
      looksAtWhatIsFound("HOSTILE Zoé");
      looksAtFamilyLink(number);
      looksAtCockpit(number);
      looksAtTask("rds.brito", tasks.createTaskQuery().processInstanceBusinessKey(number).list().get(0).getId());
      looksAtMails();
    } finally {
      jdbc.sql("delete from alliance.pupil_score where score = 9999").update();
      jdbc.sql("update alliance.staff set display_name = 'Une personne (RDS)' where user_name = 'rds.brito'").update();
      jdbc.sql("update alliance.pupil set last_name = 'HOSTILE', first_name = 'Zoé', school_class = '1re pro 2'"
              + " where id = (select pupil_id from alliance.case_file where number = :number)")
          .param("number", number)
          .update();
      visits.values().forEach(Visit::close);
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void what_stands_in_an_address_runs_nowhere() {
    String hostile =
        URLEncoder.encode("'\"></script><script>xss()</script><img src=x onerror=xss()>", StandardCharsets.UTF_8).replace("+", "%20");
    Set<String> addresses = addresses(hostile);
    for (String address : addresses) {
      looksAt(address.startsWith("/traces") ? "dpo" : "chef.brito", address);
    }
    visits.values().forEach(Visit::close);

    assertThat(addresses).hasSizeGreaterThan(20).anyMatch(address -> address.startsWith("/traces?personne="));
    assertThat(wrong).isEmpty();
  }

  /** Each parameter and each piece of the path of each page, one after the other. */
  private Set<String> addresses(String text) {
    Set<String> addresses = new TreeSet<>(Set.of("/" + text, "/login?error=" + text + "&continue=" + text, "/login?refus=" + text));
    for (RequestMappingHandlerMapping mapping : mappings) {
      mapping.getHandlerMethods().forEach((info, method) -> addresses.addAll(addresses(info, method, text)));
    }
    return addresses;
  }

  private static List<String> addresses(RequestMappingInfo info, HandlerMethod method, String text) {
    List<String> addresses = new ArrayList<>();
    boolean read = info.getMethodsCondition().getMethods().isEmpty()
        || info.getMethodsCondition().getMethods().stream().anyMatch(each -> each.name().equals("GET"));
    for (String pattern : read ? info.getPatternValues() : Set.<String>of()) {
      String page = pattern.replaceAll("\\{[^}]*}", text);
      if (!page.equals(pattern)) {
        addresses.add(page);
      }
      List<String> names = new ArrayList<>();
      for (Parameter parameter : method.getMethod().getParameters()) {
        if (parameter.isAnnotationPresent(RequestParam.class)) {
          String name = parameter.getAnnotation(RequestParam.class).name();
          names.add(name.isEmpty() ? parameter.getName() : name);
        } else if (parameter.getType().isRecord()) {
          for (var component : parameter.getType().getRecordComponents()) {
            names.add(component.getName());
          }
        }
      }
      names.forEach(name -> addresses.add(page + "?" + name + "=" + text));
    }
    return addresses;
  }

  private void looksAt(String user, String... addresses) {
    Visit visit = visits.computeIfAbsent(user, this::arrives);
    for (String address : addresses) {
      visit.open(address);
      judge(user + " " + address, visit.page());
    }
  }

  private void looksAtTask(String user, String task) {
    Visit visit = visits.computeIfAbsent(user, this::arrives);
    Page page = visit.page();
    if (!page.url().contains(TASKLIST)) {
      visit.open(TASKLIST);
      new Tasklist(page).list("Mon équipe");
      page.locator(".tasks-list > li").first().waitFor();
      judge(user + " list of tasks", page);
    }
    new Tasklist(page).openByLink(task);
    judge(user + " task " + task, page);
  }

  private void looksAtWhatIsFound(String name) {
    Visit visit = visits.computeIfAbsent("rds.brito", this::arrives);
    visit.open("/recherche").getByLabel("Élève ou dossier", new Page.GetByLabelOptions().setExact(true)).fill(name);
    visit.page().keyboard().press("Enter");
    visit.page().getByRole(AriaRole.STATUS).waitFor();
    judge("what is found", visit.page());
  }

  /** On the phone of whoever has no account. */
  private void looksAtFamilyLink(String number) {
    CaseNumber its = new CaseNumber(number);
    families.recordGuardian(its, new Guardian("Dominique Hostile", "Père", true, "0600000066", null));
    links.send(new SendLink(its, "Dominique Hostile", LinkPurpose.VOICE, Channel.SMS, null));
    String holder = links.of(its).get(0).recipient();
    LocalDate born =
        jdbc.sql("select p.birth_date from alliance.pupil p join alliance.case_file c on c.pupil_id = p.id where c.number = :number")
            .param("number", number)
            .query(LocalDate.class)
            .single();
    Visit visit = watched(chromium.visit(port, WIDE), "family");
    visits.put("family", visit);
    Page page = visit.open(holders.of(List.of(holder)).get(holder).path());
    page.getByLabel("Jour").fill(String.valueOf(born.getDayOfMonth()));
    page.getByLabel("Mois").fill(String.valueOf(born.getMonthValue()));
    page.getByLabel("Année").fill(String.valueOf(born.getYear()));
    page.getByText("Continuer").click();
    page.locator("textarea").first().fill(HostileWalk.texts().get(0));
    judge("family", page);
    page.locator("form:has(textarea) button").first().click();
    page.locator("textarea").first().waitFor();
    judge("family, refused", page);
  }

  /** The path of the case as managers see it, with its variables. */
  private void looksAtCockpit(String number) {
    String instance = tasks.createTaskQuery().processInstanceBusinessKey(number).list().get(0).getProcessInstanceId();
    Visit visit = visits.computeIfAbsent("chef.brito", this::arrives);
    visit.open("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
    visit.page().getByText(number).first().waitFor();
    judge("chef.brito Cockpit", visit.page());
  }

  private void looksAtMails() throws Exception {
    ReflectionTestUtils.invokeMethod(post, "run");
    Visit visit = visits.computeIfAbsent("rds.brito", this::arrives);
    for (MimeMessage mail : mails.taken()) {
      for (String html : htmlOf(mail.getContent())) {
        visit.page().setContent(html);
        judge("mail " + mail.getSubject(), visit.page());
      }
    }
  }

  private static List<String> htmlOf(Object content) throws Exception {
    List<String> html = new ArrayList<>();
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.isMimeType("text/html")) {
          html.add(String.valueOf(part.getContent()));
        } else {
          html.addAll(htmlOf(part.getContent()));
        }
      }
    }
    return html;
  }

  private void judge(String where, Page page) {
    if (Boolean.TRUE.equals(page.evaluate("() => window.ran === true"))) {
      wrong.add(where + ": a script ran");
    }
    Object markup = page.evaluate(MARKUP);
    if (markup instanceof List<?> elements && !elements.isEmpty()) {
      wrong.add(where + ": became " + elements);
    }
  }

  private Visit arrives(String user) {
    return watched(chromium.visit(port, WIDE), user).signIn(user);
  }

  private Visit watched(Visit visit, String user) {
    visit.page().addInitScript("window.xss = () => { window.ran = true; }");
    visit.page().onDialog(
        dialog -> {
          wrong.add(user + ": a dialog opened");
          dialog.dismiss();
        });
    return visit;
  }
}
