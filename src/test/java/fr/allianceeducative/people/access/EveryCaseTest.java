package fr.allianceeducative.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.AtTheDoor;
import fr.allianceeducative.testing.HouseTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every account of the demonstration, one for each role and school, before every case: of the own school, of another, of the own
 * district sent there or not, of another district; shared, or paused. What the pages show is what the matrix says for that relation.
 */
@HouseTest
class EveryCaseTest {

  private static final Uai OTHER_TOWN = new Uai("0350048M");

  @Autowired MockMvc pages;
  @Autowired AccessMatrix matrix;
  @Autowired DemonstrationStaff demonstration;
  @Autowired People people;
  @Autowired WebApplicationContext house;

  private KnownCases cases;

  @BeforeEach
  void known_cases() {
    cases = new KnownCases(house);
  }

  @Test
  void everyone_sees_of_every_case_what_the_matrix_says_and_nothing_else() throws Exception {
    List<KnownCase> all = new ArrayList<>();
    for (Uai school : List.of(KnownCases.LYCEE, KnownCases.ECOLE, OTHER_TOWN)) {
      all.add(cases.open(school, "1re pro 2"));
      all.add(cases.sent(cases.open(school, "CM2")));
    }
    all.add(cases.with(cases.open(KnownCases.LYCEE, "CM2"), "pp.brito"));
    // the glass was broken: the matrix gives it to heads of schools and to districts; to a CPE it would give nothing
    for (String person : List.of("chef.cartier", "directeur.lucioles", cases.districtOfTheLycee(), "cpe.cartier")) {
      all.add(exceptionally(person));
    }
    all.add(cases.paused(exceptionally("chef.cartier")));
    all.add(cases.paused(cases.with(cases.sent(cases.open(KnownCases.LYCEE, "CM2")), "pp.brito")));
    all.add(cases.paused(cases.sent(cases.open(KnownCases.ECOLE, "CM2"))));

    Staff moved = cases.movedTeacher(Role.PROFESSEUR_PRINCIPAL);
    all.add(cases.leftBy(cases.open(KnownCases.LYCEE, "CM2"), moved));

    List<String> wrong = new ArrayList<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Staff staff : Stream.concat(demonstration.everyone().stream(), Stream.of(moved)).toList()) {
      StaffPrincipal person = AtTheDoor.letIn(staff, people);
      String list = get(person, "/dossiers").getContentAsString();
      String forPrograms = get(person, "/api/cases").getContentAsString();
      for (KnownCase known : all) {
        Sight sight = KnownCases.sight(matrix, staff, known, cases.relations(staff, known));
        String at = "%s before a %s".formatted(staff.userName(), known);
        MockHttpServletResponse page = get(person, "/dossiers/" + known.number());
        int expected = !opens(staff, "/dossiers/x") ? 403 : sight.reads(Block.IDENTITY) ? 200 : 404;
        String body = page.getContentAsString();
        expect(wrong, at + ": page", page.getStatus(), expected);
        expect(wrong, at + ": name", body.contains(known.name()), expected == 200);
        expect(wrong, at + ": timeline", body.contains("Dossier ouvert."), expected == 200 && sight.reads(Block.ACTIONS));
        expect(wrong, at + ": list", list.contains(known.number().value()), expected == 200);
        expect(wrong, at + ": list for programs", forPrograms.contains(known.number().value()),
            opens(staff, "/api/cases") && (sight.reads(Block.IDENTITY) || sight.reads(Block.FIGURES)));
        expect(wrong, at + ": no name for programs", forPrograms.contains(known.name()), false);
        seen.merge(String.valueOf(expected), 1, Integer::sum);
      }
    }

    cases.forget(moved);
    assertThat(wrong).isEmpty();
    assertThat(seen).as("the test meets all three answers").containsOnlyKeys("403", "404", "200");
  }

  @Test
  void nobody_says_an_incident_about_a_case_that_is_not_theirs() throws Exception {
    KnownCase known = cases.sent(cases.open(KnownCases.LYCEE, "2nde 3"));
    for (Staff staff : demonstration.everyone()) {
      int status = get(AtTheDoor.letIn(staff, people), "/dossiers/" + known.number() + "/danger").getStatus();
      int expected = !opens(staff, "/dossiers/x/danger") ? 403 : KnownCases.LYCEE.equals(staff.school()) ? 200 : 404;

      assertThat(status).as(staff.userName()).isEqualTo(expected);
    }
  }

  private boolean opens(Staff staff, String page) {
    return matrix.opens("GET", page, staff.roles());
  }

  private KnownCase exceptionally(String person) {
    return cases.exceptionally(cases.open(KnownCases.LYCEE, "CM2"), person);
  }

  private MockHttpServletResponse get(StaffPrincipal person, String page) throws Exception {
    return pages
        .perform(
            MockMvcRequestBuilders.get(page)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities()))))
        .andReturn()
        .getResponse();
  }

  private static void expect(List<String> wrong, String what, Object found, Object expected) {
    if (!expected.equals(found)) {
      wrong.add("%s: %s instead of %s".formatted(what, found, expected));
    }
  }
}
