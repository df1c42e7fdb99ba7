package fr.allianceeducative.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.draft.Draft;
import fr.allianceeducative.draft.Drafts;
import fr.allianceeducative.draft.LateTexts;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.AtTheDoor;
import fr.allianceeducative.testing.DoorTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every door that names a thing of somebody by its id: a task, a draft, an absence, a message, a personal link. Whoever the thing is not
 * for has the answer of a thing that does not exist, and nothing has changed; whose it is passes. The engine's own doors of a task are tried
 * the same way where tasks of others are.
 */
@DoorTest
class EveryDoorOfAThingTest {

  private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

  /** Words of a door that name no thing of somebody: a case, a subject, an account of those who keep accounts. */
  private static final Set<String> NO_THINGS = Set.of("numero", "incident", "sujet", "contenu", "compte");

  /** Whoever holds the token of a personal link is meant, without an account. */
  private static final Set<String> FOR_WHOEVER_HOLDS_IT = Set.of("/lien/{jeton}");

  private static final String OWNER = "cpe.brito";
  /** Long ids, so that they stand nowhere else in a page. */
  private static final String ABSENCE = "987654321";
  private static final String NOTICE = "987654322";
  private static final String NOBODYS = "987654329";

  @Autowired MockMvc pages;
  @Autowired AccessMatrix matrix;
  @Autowired DemonstrationStaff demonstration;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired TaskService tasks;
  @Autowired Drafts drafts;
  @Autowired WebApplicationContext house;

  private final Map<Uai, KnownCase> ownCases = new HashMap<>();
  private KnownCases cases;
  private KnownCase known;
  private String task = "";
  private final String token = UUID.randomUUID().toString();
  private final String link = "L" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);

  /** An answer, with what names the thing or the request left out. */
  private record Answer(int status, @Nullable String place, String said, String body) {}

  @BeforeEach
  void a_colleague_has_a_task_an_absence_a_message_and_a_link() {
    cases = new KnownCases(house);
    known = cases.open(KnownCases.LYCEE, "2nde 3");
    String number = known.number().value();
    task = tasks.createTaskQuery().processInstanceBusinessKey(number).listPage(0, 1).get(0).getId();
    tasks.setAssignee(task, OWNER);
    jdbc.sql("insert into alliance.staff_absence (id, user_name, first_day, last_day) values (:id, :owner, date '2031-01-06', date '2031-01-10')")
        .param("id", Long.valueOf(ABSENCE))
        .param("owner", OWNER)
        .update();
    jdbc.sql(
            "insert into alliance.notice (id, once_key, recipient, channel, token, school, case_number, occasion, sentence, target, state, told_at,"
                + " due_at) values (:id, :token, :owner, 'MAIL', :token, :school, :number, 'REMINDER', 'Un rappel.', :target, 'SENT',"
                + " current_timestamp, current_timestamp)")
        .param("id", Long.valueOf(NOTICE))
        .param("token", token)
        .param("owner", OWNER)
        .param("school", known.school().value())
        .param("number", number)
        .param("target", "/dossiers/" + number)
        .update();
    drafts.put(
        new Draft(LateTexts.PAGES + task, OWNER, "{\"name\":\"Qualifier le signal\",\"answers\":{\"reason\":\"Le car ne passe plus.\"}}", Instant.now()), number);
    jdbc.sql(
            "insert into alliance.family_link (id, case_number, holder, purpose, channel, address, key_id, sent_at, expires_at)"
                + " values (:id, :number, 'PUPIL', 'VOICE', 'MAIL', 'zoe@demo.invalid', 'one', current_timestamp, timestamp with time zone"
                + " '2036-01-01 00:00:00+00:00')")
        .param("id", link)
        .param("number", number)
        .update();
  }

  @AfterEach
  void nothing_of_it_is_left() {
    tasks.setAssignee(task, null);
    jdbc.sql("delete from alliance.staff_absence where id = :id").param("id", Long.valueOf(ABSENCE)).update();
    jdbc.sql("delete from alliance.notice where token = :token or case_number = :number").param("token", token).param("number", known.number().value()).update();
    jdbc.sql("delete from alliance.draft where place in (:task, :late)").param("task", task).param("late", LateTexts.PAGES + task).update();
    jdbc.sql("delete from alliance.family_link where id = :id").param("id", link).update();
  }

  @Test
  void a_thing_of_somebody_else_is_not_there_behind_any_door() throws Exception {
    List<String> wrong = new ArrayList<>();
    Gate keeping = doors().stream().filter(gate -> gate.method().equals("PUT")).findAny().orElseThrow();
    assertThat(answer(keeping, owner(), known.number(), true).status()).as("a draft is begun").isEqualTo(200);
    Map<String, Object> before = things();
    for (Gate gate : doors()) {
      Map<Set<?>, Staff> tried = new LinkedHashMap<>();
      demonstration.everyone().stream()
          .filter(staff -> !known.school().equals(staff.school()) && gate.audience().admits(staff.roles()))
          .forEach(staff -> tried.putIfAbsent(staff.roles(), staff));
      assertThat(tried).as(gate.written()).isNotEmpty();
      for (Staff staff : tried.values()) {
        Answer real = answer(gate, staff, ownCase(staff), true);
        Answer absent = answer(gate, staff, ownCase(staff), false);
        if (!real.equals(absent) || real.body().contains(known.name())) {
          wrong.add("%s for %s: %d %s, and %d %s when there is none"
              .formatted(gate.written(), staff.userName(), real.status(), real.said(), absent.status(), absent.said()));
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(things()).as("nothing changed").isEqualTo(before);
  }

  @Test
  void whose_the_thing_is_passes_each_of_these_doors() throws Exception {
    // a task that somebody can take is not among those that nobody can take, for the head of the school either
    // what is kept is read before it is taken away; that nothing is taken away is no refusal
    List<String> order = List.of("PUT", "GET", "POST", "DELETE");
    for (Gate gate : doors().stream().sorted(Comparator.comparing(gate -> order.indexOf(gate.method()))).toList()) {
      if (gate.audience().admits(owner().roles())) {
        Answer real = answer(gate, owner(), known.number(), true);
        if (!gate.method().equals("DELETE")) {
          assertThat(real).as(gate.written()).isNotEqualTo(answer(gate, owner(), known.number(), false));
        }
      }
    }
    assertThat(drafts()).as("the draft is gone").isZero();
  }

  private Staff owner() {
    return demonstration.everyone().stream().filter(staff -> staff.userName().equals(OWNER)).findAny().orElseThrow();
  }

  /** A door with a word that nobody has spoken of fails here: say whose the thing is. */
  private List<Gate> doors() {
    List<Gate> doors =
        matrix.gates().stream()
            .filter(gate -> !pattern(gate).startsWith("/engine-rest") && !pattern(gate).startsWith("/camunda"))
            .filter(gate -> !FOR_WHOEVER_HOLDS_IT.contains(pattern(gate)))
            .filter(gate -> !words(gate).isEmpty())
            .toList();
    assertThat(doors).hasSizeGreaterThan(10);
    return doors;
  }

  private static Set<String> words(Gate gate) {
    return WORD.matcher(pattern(gate)).results().map(found -> found.group(1)).filter(word -> !NO_THINGS.contains(word)).collect(Collectors.toSet());
  }

  private static String pattern(Gate gate) {
    return gate.path().getPatternString();
  }

  private String thing(String word, String pattern) {
    return switch (word) {
      case "tache" -> task;
      case "lien" -> link;
      case "jeton" -> token;
      case "id" -> pattern.startsWith("/absences") ? ABSENCE : pattern.startsWith("/notifications") ? NOTICE : "";
      default -> "";
    };
  }

  private static String nobodys(String word) {
    return word.equals("id") ? NOBODYS : UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private Map<String, Object> things() {
    Map<String, Object> things = new HashMap<>();
    things.put("task", Objects.requireNonNull(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()));
    things.put("absence", jdbc.sql("select * from alliance.staff_absence where id = :id").param("id", Long.valueOf(ABSENCE)).query().singleRow());
    things.put("notice", jdbc.sql("select count(*) from alliance.notice where case_number = :number").param("number", known.number().value()).query(Long.class).single());
    things.put("state", jdbc.sql("select state from alliance.notice where token = :token").param("token", token).query(String.class).single());
    things.put("link", jdbc.sql("select * from alliance.family_link where id = :id").param("id", link).query().singleRow());
    things.put("drafts", drafts());
    return things;
  }

  private long drafts() {
    return jdbc.sql("select count(*) from alliance.draft where place = :task").param("task", task).query(Long.class).single();
  }

  /** A case the person may see, of which the thing is not. */
  private CaseNumber ownCase(Staff staff) {
    Uai school = staff.school() == null ? KnownCases.ECOLE : staff.school();
    return ownCases.computeIfAbsent(school, its -> cases.open(its, "2nde 3")).number();
  }

  private Answer answer(Gate gate, Staff staff, CaseNumber number, boolean real) throws Exception {
    StaffPrincipal person = AtTheDoor.letIn(staff, people);
    String path = pattern(gate);
    String named = "";
    Matcher word = WORD.matcher(pattern(gate));
    while (word.find()) {
      if (!NO_THINGS.contains(word.group(1))) {
        named = real ? thing(word.group(1), path) : nobodys(word.group(1));
        assertThat(named).as("%s: say whose « %s » is", gate.written(), word.group(1)).isNotEmpty();
        path = path.replace(word.group(), named);
      }
    }
    String address = path.replace("{numero}", number.value());
    MvcResult result =
        pages
            .perform(
                MockMvcRequestBuilders.request(HttpMethod.valueOf(gate.method()), address)
                    .queryParam("author", staff.userName())
                    .contentType(gate.method().equals("PUT") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED)
                    .content(gate.method().equals("PUT") ? "{\"answers\":{}}" : "")
                    .with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities())))
                    .with(csrf()))
            .andReturn();
    MockHttpServletResponse answer = result.getResponse();
    String body = answer.getContentAsString(StandardCharsets.UTF_8).replaceAll("((?:_csrf|feuille)\"[^>]*(?:content|value)=)\"[^\"]*\"", "$1").replaceAll("(\"(?:token|sheet)\":)\"[^\"]*\"", "$1").replace(named, "…");
    String place = answer.getRedirectedUrl();
    return new Answer(answer.getStatus(), place == null ? null : place.replace(named, "…"), result.getFlashMap().toString().replace(named, "…"), body);
  }
}
