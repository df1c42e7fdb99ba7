package fr.allianceeducative.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.AtTheDoor;
import fr.allianceeducative.testing.DoorTest;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address the house answers, tried by every role and by nobody, against what the matrix says. */
@DoorTest
class EveryDoorTest {

  private static final String ENGINE_OF_SCREENS = "/camunda/api/engine";
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

  @Autowired WebApplicationContext house;
  @Autowired FilterChainProxy frontDoor;
  @Autowired AccessMatrix matrix;
  @Autowired DemonstrationStaff demonstration;
  @Autowired People people;

  @Test
  void every_page_and_interface_of_the_house_is_named_in_the_matrix() {
    assertThat(pages()).hasSizeGreaterThan(10).allSatisfy(address -> assertThat(matrix.gate(method(address), path(address)))
        .as("« %s » is not in access/matrice.yaml: say there who may open it", address)
        .isPresent());
  }

  @Test
  void every_address_opens_to_the_roles_the_matrix_names_and_to_no_other() {
    Map<Role, StaffPrincipal> everyone = onePersonForEachRole();
    Set<String> addresses = new TreeSet<>(pages());
    addresses.addAll(engine());
    addresses.addAll(screens());
    assertThat(addresses).hasSizeGreaterThan(500).contains("GET /engine-rest/task/{id}/form-variables");

    List<String> wrong = new ArrayList<>();
    for (String address : addresses) {
      for (Role role : Role.values()) {
        boolean says = matrix.opens(method(address), path(address), Set.of(role));
        if (passes(address, everyone.get(role)) != says) {
          wrong.add("%s for %s: the matrix says %s".formatted(address, role, says ? "open" : "closed"));
        }
      }
      boolean open = matrix.gate(method(address), path(address)).filter(gate -> gate.audience().everyone()).isPresent();
      if (passes(address, null) != open) {
        wrong.add("%s for somebody without account".formatted(address));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_stands_behind_no_named_address_is_closed_to_the_administrator_as_well() {
    StaffPrincipal admin = onePersonForEachRole().get(Role.ADMIN);

    for (String place : List.of("", "/api", "/engine-rest", "/camunda", "/camunda/api/engine/engine/default", "/camunda/api/admin",
        "/camunda/api/cockpit", "/camunda/api/tasklist", "/camunda/api/welcome", "/webjars/camunda", "/actuator", "/h2-console")) {
      for (String method : METHODS) {
        String address = method + " " + place + "/nobody/said/anything";
        assertThat(passes(address, admin)).as(address).isFalse();
      }
    }
  }

  /** Behind one address for all imports stands one that is closed to those who import for their own school. */
  @Test
  void the_directory_is_imported_by_programs_and_the_administrator_alone() {
    Map<Role, StaffPrincipal> everyone = onePersonForEachRole();

    assertThat(everyone.keySet()).filteredOn(role -> passes("POST /api/imports/directory", everyone.get(role)))
        .containsExactlyInAnyOrder(Role.INTEGRATION, Role.ADMIN);
    assertThat(passes("POST /api/imports/directory", null)).isFalse();
  }

  /** A door that leads nowhere is a mistake of the file, or of a later release. */
  @Test
  void every_door_of_the_engine_leads_somewhere() {
    Set<String> engine = engine();
    List<String> nowhere =
        matrix.gates().stream()
            .filter(gate -> gate.path().getPatternString().startsWith("/engine-rest"))
            .filter(gate -> engine.stream().noneMatch(address -> gate.stands(method(address), container(address))))
            .map(Gate::written)
            .toList();

    assertThat(nowhere).isEmpty();
  }

  private Set<String> pages() {
    Set<String> addresses = new TreeSet<>(Set.of("POST /login", "POST /logout"));
    house.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .forEach(
            info -> {
              Set<String> methods = new TreeSet<>();
              info.getMethodsCondition().getMethods().forEach(each -> methods.add(each.name()));
              for (String method : methods.isEmpty() ? METHODS : methods) {
                patterns(info).forEach(pattern -> addresses.add(method + " " + pattern));
              }
            });
    return addresses;
  }

  private static Set<String> patterns(RequestMappingInfo info) {
    return info.getPatternValues();
  }

  /** The engine's interface, where programs and where its screens reach it. */
  private static Set<String> engine() {
    Set<String> addresses = new TreeSet<>();
    RestAddresses.of(Set.copyOf(CamundaRestResources.getResourceClasses()))
        .forEach(address -> addresses.add(method(address) + " /engine-rest" + address.substring(address.indexOf('/'))));
    RestAddresses.of(new EngineRestApplication().getClasses())
        .forEach(
            address ->
                addresses.add(
                    method(address) + " " + ENGINE_OF_SCREENS + address.substring(address.indexOf('/')).replaceFirst("^/engine/\\{[^}]*}", "/engine/default")));
    return addresses;
  }

  private static Set<String> screens() {
    Set<String> addresses = new TreeSet<>();
    Map.of(
            "/camunda/api/admin", new AdminApplication(),
            "/camunda/api/cockpit", new CockpitApplication(),
            "/camunda/api/tasklist", new TasklistApplication(),
            "/camunda/api/welcome", new WelcomeApplication())
        .forEach(
            (place, application) ->
                RestAddresses.of(application.getClasses())
                    .forEach(address -> addresses.add(method(address) + " " + place + address.substring(address.indexOf('/')))));
    for (String screen : List.of("tasklist", "cockpit", "admin", "welcome")) {
      addresses.add("GET /camunda/app/" + screen + "/default/");
      addresses.add("GET /camunda/app/" + screen + "/scripts/any.js");
      addresses.add("POST /camunda/app/" + screen + "/default/");
    }
    return addresses;
  }

  private Map<Role, StaffPrincipal> onePersonForEachRole() {
    Map<Role, StaffPrincipal> everyone = new EnumMap<>(Role.class);
    for (Staff staff : demonstration.everyone()) {
      staff.roles().forEach(role -> everyone.putIfAbsent(role, AtTheDoor.letIn(staff, people)));
    }
    assertThat(everyone).containsOnlyKeys(Role.values());
    return everyone;
  }

  /** Whether a request comes out on the other side of the front door. */
  private boolean passes(String address, @Nullable StaffPrincipal person) {
    MockHttpServletRequest request = new MockHttpServletRequest(house.getServletContext(), method(address), path(address));
    if (person != null) {
      request.setAttribute(
          RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME,
          new SecurityContextImpl(
              UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities())));
    }
    MockFilterChain behind = new MockFilterChain();
    MockHttpServletResponse response = new MockHttpServletResponse();
    try {
      boolean page = !path(address).startsWith("/engine-rest") && !path(address).startsWith("/camunda");
      frontDoor.doFilter(page ? csrf().postProcessRequest(request) : request, response, behind);
    } catch (IOException | ServletException e) {
      throw new AssertionError(address, e);
    }
    return behind.getRequest() != null || isOfTheDoorItself(address, response);
  }

  /** Login and logout are answered by the door; whoever may not is sent to the login page or gets a code. */
  private static boolean isOfTheDoorItself(String address, MockHttpServletResponse response) {
    return (address.equals("POST /login") || address.endsWith("/logout"))
        && response.getRedirectedUrl() != null
        && response.getRedirectedUrl().startsWith("/login?");
  }

  private static String method(String address) {
    return address.substring(0, address.indexOf(' '));
  }

  private static String path(String address) {
    return address.substring(address.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "x1");
  }

  private static PathContainer container(String address) {
    return PathContainer.parsePath(path(address));
  }
}
