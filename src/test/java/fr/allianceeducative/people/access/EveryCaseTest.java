package fr.allianceeducative.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.AtTheDoor;
import fr.allianceeducative.testing.HouseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Every account of the demonstration, one for each role and school, before every case: of the own school, of another, of the own
 * district sent there or not, of another district; shared, or paused. What the pages show is what the matrix says for that relation.
 */
@HouseTest
class EveryCaseTest {

  private static final Uai LYCEE = new Uai("0352318E");
  private static final Uai ECOLE = new Uai("0350122T");
  private static final Uai OTHER_TOWN = new Uai("0350048M");

  @Autowired MockMvc pages;
  @Autowired AccessMatrix matrix;
  @Autowired DemonstrationStaff demonstration;
  @Autowired People people;
  @Autowired Directory directory;
  @Autowired CaseDesk cases;
  @Autowired ProtectionDesk protection;
  @Autowired ApplicationEventPublisher events;

  /** A case, and what is true of it. */
  private record Known(
      CaseNumber number, String name, Uai school, String schoolClass, boolean sent, String member, String exception, boolean paused) {

    Known exceptionFor(String person) {
      return new Known(number, name, school, schoolClass, sent, member, person, paused);
    }

    Known inPause() {
      return new Known(number, name, school, schoolClass, sent, member, exception, true);
    }
  }

  private record Said(CaseNumber caseNumber, AccessChange access) implements AccessChange.Event {}

  @Test
  void everyone_sees_of_every_case_what_the_matrix_says_and_nothing_else() throws Exception {
    List<Known> all = new ArrayList<>();
    for (Uai school : List.of(LYCEE, ECOLE, OTHER_TOWN)) {
      all.add(open(school, "1re pro 2", false, ""));
      all.add(open(school, "CM2", true, ""));
    }
    all.add(open(LYCEE, "CM2", false, "pp.brito"));
    // the glass was broken: the matrix gives it to heads of schools and to districts; to a CPE it would give nothing
    String district = directory.school(LYCEE).orElseThrow().district().value().toLowerCase(Locale.ROOT);
    for (String person : List.of("chef.cartier", "directeur.lucioles", "district." + district, "cpe.cartier")) {
      all.add(exceptionally(person));
    }
    all.add(paused(exceptionally("chef.cartier")));
    all.add(paused(open(LYCEE, "CM2", true, "pp.brito")));
    all.add(paused(open(ECOLE, "CM2", true, "")));

    List<String> wrong = new ArrayList<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Staff staff : demonstration.everyone()) {
      StaffPrincipal person = AtTheDoor.letIn(staff, people);
      String list = get(person, "/dossiers").getContentAsString();
      String forPrograms = get(person, "/api/cases").getContentAsString();
      for (Known known : all) {
        Set<Relation> held = relations(staff, known);
        Sight sight = known.paused() ? matrix.sightInPause(staff.roles(), held) : matrix.sight(staff.roles(), held);
        String at = "%s before a case of %s%s".formatted(staff.userName(), known.school(), (known.sent() ? ", sent" : "") + (known.paused() ? ", paused" : ""));
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

    assertThat(wrong).isEmpty();
    assertThat(seen).as("the test meets all three answers").containsOnlyKeys("403", "404", "200");
  }

  @Test
  void nobody_says_an_incident_about_a_case_that_is_not_theirs() throws Exception {
    Known known = open(LYCEE, "2nde 3", true, "");
    for (Staff staff : demonstration.everyone()) {
      int status = get(AtTheDoor.letIn(staff, people), "/dossiers/" + known.number() + "/danger").getStatus();
      int expected = !opens(staff, "/dossiers/x/danger") ? 403 : LYCEE.equals(staff.school()) ? 200 : 404;

      assertThat(status).as(staff.userName()).isEqualTo(expected);
    }
  }

  /** The relations as a reader of the file would say them, not as the house works them out. */
  private Set<Relation> relations(Staff staff, Known known) {
    Set<Relation> held = EnumSet.noneOf(Relation.class);
    if (known.school().equals(staff.school())) {
      held.add(Relation.SCHOOL);
    }
    if (staff.userName().equals("pp.brito") && known.school().equals(LYCEE) && known.schoolClass().equals("1re pro 2")) {
      held.add(Relation.CLASS);
    }
    if (known.sent() && directory.school(known.school()).orElseThrow().district().value().equals(staff.district())) {
      held.add(Relation.DISTRICT);
    }
    if (staff.userName().equals(known.member())) {
      held.add(Relation.ALLIANCE);
    }
    if (staff.userName().equals(known.exception())) {
      held.add(Relation.EXCEPTIONAL);
    }
    if (staff.is(Role.INTEGRATION) || staff.is(Role.ADMIN) || staff.is(Role.MODELEUR) || staff.is(Role.DPO)) {
      held.add(Relation.TECHNICAL);
    }
    return held;
  }

  private boolean opens(Staff staff, String page) {
    return matrix.opens("GET", page, staff.roles());
  }

  private Known open(Uai school, String schoolClass, boolean sent, String member) {
    // pages write the name of a family in capitals
    String name = "SECRET" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, name, "Zoé", LocalDate.of(2011, 3, 4), school, schoolClass);
    CaseNumber number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    if (sent) {
      events.publishEvent(new Said(number, new AccessChange.DistrictEnters()));
    }
    if (!member.isEmpty()) {
      events.publishEvent(new Said(number, new AccessChange.MemberEnters(member)));
    }
    return new Known(number, name, school, schoolClass, sent, member, "", false);
  }

  private Known exceptionally(String person) {
    Known closed = open(LYCEE, "CM2", false, "");
    events.publishEvent(new Said(closed.number(), new AccessChange.ExceptionEnters(person, LocalDate.now())));
    return closed.exceptionFor(person);
  }

  private Known paused(Known known) {
    protection.suspendSharing(known.number());
    return known.inPause();
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
