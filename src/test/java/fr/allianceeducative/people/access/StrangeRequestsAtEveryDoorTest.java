package fr.allianceeducative.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.AtTheDoor;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.DoorTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Every address there is, with what nobody would send it: the house answers, it does not fail. A new address is tried by itself. */
@DoorTest
class StrangeRequestsAtEveryDoorTest {

  private static final int FAILURE = 500;
  private static final String REST = "/engine-rest";
  private static final String SCREENS = "/camunda/api/engine/engine/default";
  private static final Pattern PART = Pattern.compile("\\{[^}]*}");
  private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  private static final List<String> TEXTS = List.of("", "a\u0000b", "${7*7}", "99999999999999999999", "2026-02-30" + "é".repeat(3000));

  private static final List<String> BODIES =
      List.of(
          "null", "{}", "{\"a\":".repeat(2000), "{\"name\":" + "9".repeat(5000) + "}", "{\"nameLike\":\"\\u0000\"}", "{\"sorting\":[null]}",
          "{\"candidateGroups\":[]}", "{\"tenantIdIn\":[null]}", "{\"taskVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":{}}]}",
          "{\"variables\":{\"a\":null}}",
          "{\"variables\":{\"a\":{\"value\":\"rO0ABQ==\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\","
              + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
          "{\"jobIds\":[null],\"retries\":1}");

  private static final String STRANGE_QUESTION = "?maxResults=1&candidateGroups=&sortBy=x&sortOrder=y&id=%00";

  @LocalServerPort private int port;
  @Autowired private WebApplicationContext house;
  @Autowired private MockMvc pages;
  @Autowired private TestRestTemplate http;
  @Autowired private AccessMatrix matrix;
  @Autowired private DemonstrationStaff demonstration;
  @Autowired private People people;

  private final List<String> failures = new ArrayList<>();
  private final Map<String, StaffPrincipal> known = new HashMap<>();
  private int tried;

  @Test
  void no_page_fails_whatever_stands_in_its_address_and_its_fields() {
    house.getBeansOfType(RequestMappingHandlerMapping.class).values()
        .forEach(mapping -> mapping.getHandlerMethods().forEach(this::tryAddress));

    assertThat(failures).isEmpty();
    assertThat(tried).isGreaterThan(250);
  }

  @Test
  void no_door_of_the_engine_fails_whatever_is_sent_to_it() {
    for (Gate gate : matrix.gates()) {
      String address = gate.path().getPatternString();
      if (address.startsWith(REST)) {
        boolean named = PART.matcher(address).find();
        for (String sent : changes(gate.method()) ? BODIES : List.of(named ? "" : STRANGE_QUESTION)) {
          judge(gate.method(), PART.matcher(address).replaceAll("x1"), sent);
        }
      }
    }
    assertThat(failures).isEmpty();
    assertThat(tried).isGreaterThan(250);
  }

  @Test
  void what_the_engine_cannot_read_is_told_in_french_to_programs_and_screens_and_names_no_class() throws Exception {
    Browser tasklist = new Browser(port).login("cpe.brito", DemonstrationStaff.PASSWORD);
    List<String> addresses = List.of("/task", "/task/x1/claim", "/process-definition/x1/submit-form", "/identity/password-policy");
    for (String address : addresses) {
      HttpResponse<String> screen =
          tasklist.sendFromScreen(SCREENS + address, MediaType.APPLICATION_JSON_VALUE, "null".getBytes(StandardCharsets.UTF_8));
      ResponseEntity<String> program = send("POST", REST + address, "null");

      assertThat(screen.statusCode()).as(address).isEqualTo(400);
      assertThat(screen.body()).contains("incomplète ou mal écrite").doesNotContain("org.camunda", "Exception:", "\tat ");
      assertThat(program.getStatusCode().value()).as(address).isEqualTo(400);
      assertThat(program.getBody()).isEqualTo(screen.body());
    }
    HttpResponse<String> unknown = tasklist.getJson(SCREENS + "/task/x1/deployed-form");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("n’existe pas").doesNotContain("org.camunda");
  }

  private void tryAddress(RequestMappingInfo info, HandlerMethod handler) {
    List<String> methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    for (String pattern : info.getPatternValues()) {
      for (String method : methods.isEmpty() ? List.of("GET", "POST") : methods) {
        StaffPrincipal person = somebodyFor(method, PART.matcher(pattern).replaceAll("x1"));
        for (String text : TEXTS) {
          ask(method, pattern, handler, person, text);
        }
      }
    }
  }

  private void ask(String method, String pattern, HandlerMethod handler, @Nullable StaffPrincipal person, String text) {
    Object[] parts = PART.matcher(pattern).results().map(part -> (Object) text).toArray();
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.request(
            HttpMethod.valueOf(method), UriComponentsBuilder.fromPath(pattern).encode().buildAndExpand(parts).toUri());
    for (MethodParameter parameter : handler.getMethodParameters()) {
      parameter.initParameterNameDiscovery(NAMES);
      fields(parameter).forEach(field -> request.param(field, text));
      if (parameter.hasParameterAnnotation(RequestBody.class)) {
        request.contentType(MediaType.APPLICATION_JSON).content(BODIES.get(Math.floorMod(text.hashCode(), BODIES.size())));
      }
    }
    if (person != null) {
      request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities())));
    }
    try {
      tried++;
      int status = pages.perform(request.with(csrf())).andReturn().getResponse().getStatus();
      if (status >= FAILURE) {
        failures.add("%s %s with « %s »: %s".formatted(method, pattern, shortened(text), status));
      }
    } catch (RequestRejectedException firewall) {
      // the server answers 400
    } catch (Exception failed) {
      failures.add("%s %s with « %s »: %s".formatted(method, pattern, shortened(text), failed));
    }
  }

  /** Names of what a handler reads from a form: a field, or the fields of a record of ours. */
  private static List<String> fields(MethodParameter parameter) {
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    if (named != null) {
      String name = named.name().isEmpty() ? parameter.getParameterName() : named.name();
      return name == null ? List.of() : List.of(name);
    }
    Class<?> type = parameter.getParameterType();
    boolean form =
        type.isRecord()
            && type.getName().startsWith("fr.allianceeducative")
            && !parameter.hasParameterAnnotation(RequestBody.class)
            && !parameter.hasParameterAnnotation(PathVariable.class);
    return form ? Arrays.stream(type.getRecordComponents()).map(each -> each.getName()).toList() : List.of();
  }

  private void judge(String method, String address, String sent) {
    ResponseEntity<String> answer = changes(method) ? send(method, address, sent) : send(method, address + sent, null);
    tried++;
    if (answer.getStatusCode().value() >= FAILURE) {
      failures.add("%s %s with « %s »: %s".formatted(method, address, shortened(sent), answer.getBody()));
    }
  }

  private ResponseEntity<String> send(String method, String address, @Nullable String body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.ALL));
    String path = address.replaceFirst("\\?.*", "");
    StaffPrincipal person = somebodyFor(method, path);
    TestRestTemplate sender = person == null ? http : http.withBasicAuth(person.getName(), DemonstrationStaff.PASSWORD);
    return sender.exchange(URI.create(address), HttpMethod.valueOf(method), new HttpEntity<>(body, headers), String.class);
  }

  private @Nullable StaffPrincipal somebodyFor(String method, String path) {
    for (Staff staff : demonstration.everyone()) {
      for (Role role : staff.roles()) {
        if (matrix.opens(method, path, Set.of(role))) {
          return known.computeIfAbsent(staff.userName(), name -> AtTheDoor.letIn(staff, people));
        }
      }
    }
    return null;
  }

  private static boolean changes(String method) {
    return method.equals("POST") || method.equals("PUT");
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) : text;
  }
}
