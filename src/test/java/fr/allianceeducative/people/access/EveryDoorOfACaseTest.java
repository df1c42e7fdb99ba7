package fr.allianceeducative.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.AtTheDoor;
import fr.allianceeducative.testing.DoorTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every door of the matrix that leads to a case, tried by everyone it opens to, before a case of each relation. The doors come out of the
 * file, and so does what is expected: a new door is tried without anybody thinking of it. To whom a door does not open at all,
 * {@link EveryDoorTest} tries it.
 */
@DoorTest
class EveryDoorOfACaseTest {

  private static final Uai ELSEWHERE = new Uai("0352533N");
  private static final CaseNumber NOBODYS = new CaseNumber("AE-2026-99999999");
  private static final int UNTIL_REFUSED = 400;

  /** What a page shows for; what is sent says nothing the page knows, so that no case changes under the test. */
  private static final Map<String, String> WORDS = Map.of("incident", "danger");

  @Autowired MockMvc pages;
  @Autowired AccessMatrix matrix;
  @Autowired DemonstrationStaff demonstration;
  @Autowired People people;
  @Autowired Directory directory;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext house;

  private final List<String> wrong = new ArrayList<>();
  private KnownCases known;
  private List<Staff> moved;

  /** How somebody stands to a case: one person and one case are enough to try it. */
  private record Standing(Set<Role> roles, Set<Relation> relations, boolean paused, boolean moved) {}

  @BeforeEach
  void one_school_is_in_another_district() {
    known = new KnownCases(house);
    moved = Stream.of(Role.ENSEIGNANT, Role.PROFESSEUR_PRINCIPAL, Role.AED).map(known::movedTeacher).toList();
    jdbc.sql("insert into alliance.district (code, name) values ('AILLEURS', 'Un autre district')").update();
    jdbc.sql("update alliance.school set district_code = 'AILLEURS' where uai = :uai").param("uai", ELSEWHERE.value()).update();
  }

  @AfterEach
  void the_directory_is_as_it_was() {
    moved.stream().filter(each -> people.find(each.userName()).isPresent()).forEach(known::forget);
    jdbc.sql("update alliance.school set district_code = :code where uai = :uai")
        .param("code", directory.school(KnownCases.LYCEE).orElseThrow().district().value())
        .param("uai", ELSEWHERE.value())
        .update();
    jdbc.sql("delete from alliance.district where code = 'AILLEURS'").update();
  }

  @Test
  void a_case_opens_behind_each_door_to_whom_the_matrix_says_and_to_others_does_not_exist() throws Exception {
    List<KnownCase> all = everyRelation();
    Map<CaseReach, Map<String, Integer>> met = new TreeMap<>();
    Map<Standing, Map.Entry<Staff, KnownCase>> onceEach = new LinkedHashMap<>();
    for (Staff staff : Stream.concat(demonstration.everyone().stream(), moved.stream()).toList()) {
      all.forEach(
          each ->
              onceEach.putIfAbsent(
                  new Standing(staff.roles(), known.relations(staff, each), each.paused(), each.moved().contains(staff.userName())), Map.entry(staff, each)));
    }
    assertThat(onceEach).hasSizeGreaterThan(60);
    for (Gate gate : doors()) {
      Map<Staff, Answer> nobodys = new HashMap<>();
      for (Map.Entry<Staff, KnownCase> each : onceEach.values()) {
        Staff staff = each.getKey();
        if (gate.audience().admits(staff.roles())) {
          if (!nobodys.containsKey(staff)) {
            nobodys.put(staff, answer(gate, staff, NOBODYS));
          }
          String shown = judge(gate, staff, each.getValue(), answer(gate, staff, each.getValue().number()), nobodys.get(staff));
          met.computeIfAbsent(gate.cases(), reach -> new TreeMap<>()).merge(shown, 1, Integer::sum);
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(met).as("whoever may and whoever may not come before each kind of door").containsOnlyKeys(CaseReach.values());
    assertThat(met.get(CaseReach.READ)).containsOnlyKeys("opens", "is not there");
    assertThat(met.get(CaseReach.CONVERSED)).containsOnlyKeys("opens", "is not there");
    assertThat(met.get(CaseReach.OWN)).containsOnlyKeys("opens", "is not there");
  }

  /** « /dossiers/{numero}/{incident} » would stand for any page nobody has spoken of. */
  @Test
  void every_page_of_a_case_has_a_door_of_its_own() {
    Set<String> doors = doors().stream().map(gate -> shape(gate.written())).collect(Collectors.toSet());
    Set<String> pagesOfCases = new TreeSet<>();
    for (RequestMappingHandlerMapping mapping : house.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
      mapping.getHandlerMethods().keySet().forEach(
          info -> info.getPatternValues().stream()
              .filter(pattern -> pattern.contains("dossiers/{"))
              .forEach(pattern -> info.getMethodsCondition().getMethods().forEach(method -> pagesOfCases.add(method + " " + pattern))));
    }

    assertThat(pagesOfCases).hasSizeGreaterThan(10).allSatisfy(page -> assertThat(doors).contains(shape(page)));
  }

  private List<Gate> doors() {
    List<Gate> doors = matrix.gates().stream().filter(gate -> gate.cases() != null).toList();
    assertThat(doors).hasSizeGreaterThan(10);
    return doors;
  }

  private static String shape(String door) {
    return door.replaceAll("\\{[^}]*}", "{}");
  }

  private String judge(Gate gate, Staff staff, KnownCase its, Answer answer, Answer nobodys) {
    String at = "%s for %s, %s".formatted(gate.written(), staff.userName(), its);
    Set<Relation> held = known.relations(staff, its);
    Sight sight = KnownCases.sight(matrix, staff, its, held);
    boolean knowsThePupil = sight.reads(Block.IDENTITY);
    boolean opens =
        switch (Objects.requireNonNull(gate.cases())) {
          case CLOSED -> false;
          case READ -> knowsThePupil;
          case CONVERSED -> sight.reads(Block.CONVERSATION);
          case OWN -> knowsThePupil && (held.contains(Relation.SCHOOL) || held.contains(Relation.TECHNICAL));
        };
    if (opens) {
      if (answer.status() >= UNTIL_REFUSED) {
        wrong.add(at + ": refused with " + answer.status());
      }
      return "opens";
    }
    boolean mayHearWhy = knowsThePupil && (gate.cases() == CaseReach.OWN || gate.cases() == CaseReach.CONVERSED);
    if (!mayHearWhy && !answer.equals(nobodys)) {
      wrong.add(at + ": not the answer of a case that does not exist, " + answer.status());
    }
    if (gate.cases() != CaseReach.CLOSED && answer.status() != 404) {
      wrong.add(at + ": answered with " + answer.status());
    }
    if (answer.body().contains(its.name())) {
      wrong.add(at + ": shows the name");
    }
    return "is not there";
  }

  private List<KnownCase> everyRelation() {
    List<KnownCase> all = new ArrayList<>();
    all.add(known.open(KnownCases.LYCEE, "CM2"));
    all.add(known.sent(known.open(KnownCases.ECOLE, "CM2")));
    all.add(known.sent(known.open(ELSEWHERE, "CM2")));
    all.add(known.open(KnownCases.LYCEE, "1re pro 2"));
    all.add(known.with(known.open(KnownCases.LYCEE, "CM2"), "pp.brito"));
    all.add(known.followedBy(known.open(KnownCases.LYCEE, "CM2"), "pp.brito"));
    all.add(known.exceptionally(known.open(KnownCases.LYCEE, "CM2"), "chef.cartier"));
    all.add(known.exceptionally(known.open(KnownCases.LYCEE, "CM2"), known.districtOfTheLycee()));
    for (Staff teacher : moved) {
      all.add(known.leftBy(known.open(KnownCases.LYCEE, "CM2"), teacher));
    }
    all.add(known.paused(known.exceptionally(known.with(known.sent(known.open(KnownCases.LYCEE, "CM2")), "pp.brito"), "chef.cartier")));
    return all;
  }

  /** An answer, with what names the case or the request left out. */
  private record Answer(int status, @Nullable String place, String body) {}

  private Answer answer(Gate gate, Staff staff, CaseNumber number) throws Exception {
    StaffPrincipal person = AtTheDoor.letIn(staff, people);
    String method = gate.method().equals("*") ? "GET" : gate.method();
    MockHttpServletResponse answer =
        pages
            .perform(
                MockMvcRequestBuilders.request(HttpMethod.valueOf(method), address(gate, number))
                    .with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities())))
                    .with(csrf()))
            .andReturn()
            .getResponse();
    String body =
        answer.getContentAsString(StandardCharsets.UTF_8).replaceAll("((?:_csrf|feuille)\"[^>]*(?:content|value)=)\"[^\"]*\"", "$1").replace(number.value(), "…");
    String place = answer.getRedirectedUrl();
    return new Answer(answer.getStatus(), place == null ? null : place.replace(number.value(), "…"), body);
  }

  private static String address(Gate gate, CaseNumber number) {
    String path = gate.path().getPatternString().replace("{numero}", number.value());
    boolean looks = gate.method().equals("GET");
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      path = path.replace("{" + word.getKey() + "}", looks ? word.getValue() : "x");
    }
    return path.replaceAll("\\{[^}]*}", "x");
  }
}
