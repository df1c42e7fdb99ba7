package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.AtTheDoor;
import fr.allianceeducative.testing.DoorTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Whatever stands in an address, a field or a file that is deployed, the house answers; it does not fail. */
@DoorTest
class StrangeRequestsTest {

  private static final int FAILURE = 500;
  private static final int TRIES = 12;

  /** What breaks something somewhere, tried in every place. */
  private static final List<String> KNOWN =
      List.of(
          "", " ", "\u0000", "a\u0000b", "\uD800", "\uFFFE", "%00", "%", "../../etc/passwd", "'; drop table alliance.staff; --", "${7*7}", "-1",
          "99999999999999999999", "AE-2026-999999999999999999999", "AE-2026-999999999999", "9".repeat(5000), "é".repeat(3000), "2026-02-30",
          "+999999999-01-01", "1.1.1", "99999999999999999.999999999999999999.999999999999999999", "\r\nSet-Cookie: a=b");

  @Autowired private MockMvc pages;
  @Autowired private TestRestTemplate http;
  @Autowired private CaseDesk cases;
  @Autowired private DemonstrationStaff demonstration;
  @Autowired private People people;

  private final List<String> failures = new ArrayList<>();

  @Test
  void no_page_fails_whatever_stands_in_its_address() {
    for (String text : texts()) {
      asks("dpo", MockMvcRequestBuilders.get("/traces/dossiers/{n}", text));
      for (String field : List.of("personne", "dossier", "nature", "du", "au", "avant")) {
        asks("dpo", MockMvcRequestBuilders.get("/traces").param(field, text));
      }
      asks("dpo", MockMvcRequestBuilders.get("/traces/verification").param("du", text).param("au", text));
      asks("rds.brito", MockMvcRequestBuilders.get("/avis/{token}", text));
      asks("rds.brito", MockMvcRequestBuilders.get("/dossiers").param("etape", text).param("page", text));
      asks("rds.brito", MockMvcRequestBuilders.get("/dossiers/{n}", text));
      asks("rds.brito", MockMvcRequestBuilders.get("/dossiers/{n}/{i}", "AE-2026-000001", text));
      asks("rds.brito", MockMvcRequestBuilders.get("/notifications").param("dossier", text));
      asks("integration", MockMvcRequestBuilders.get("/api/cases").param("school", text).param("stage", text).param("page", "0"));
      asks("integration", MockMvcRequestBuilders.get("/api/cases").param("page", text));
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void no_question_to_the_engine_fails_whatever_it_asks_for() {
    for (String text : texts()) {
      judge("task?name=" + text, http.withBasicAuth("cpe.brito", DemonstrationStaff.PASSWORD)
          .getForEntity("/engine-rest/task?name={text}&processInstanceBusinessKey={text}", String.class, text, text));
      if (!text.equals("\uD800")) {
        judge("task named " + text, http.withBasicAuth("cpe.brito", DemonstrationStaff.PASSWORD)
            .postForEntity("/engine-rest/task", Map.of("nameLike", text, "processInstanceBusinessKey", text), String.class));
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void no_form_of_ours_fails_whatever_is_written_in_it() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Martin", "Zoé", LocalDate.of(2011, 3, 4), new Uai("0352318E"), "2nde 3");
    String number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false)).value();
    for (String text : texts()) {
      asks("chef.cartier", MockMvcRequestBuilders.post("/dossiers/{n}/acces-exceptionnel", "AE-2026-000001")
          .param("motif", "DANGER").param("raison", text + " une raison assez longue pour être lue"));
      asks("chef.cartier", MockMvcRequestBuilders.post("/dossiers/{n}/acces-exceptionnel", text).param("motif", text).param("raison", text));
      asks("rds.brito", MockMvcRequestBuilders.post("/notifications/{id}/rappel", text));
      asks("rds.brito", MockMvcRequestBuilders.post("/dossiers/{n}/{i}", text, text));
      asks("rds.brito", MockMvcRequestBuilders.post("/dossiers/{n}/partages", number).param("partenaire", text).param("voix", "BOTH"));
      for (String field : List.of("propos", "remarque")) {
        asks("rds.brito", MockMvcRequestBuilders.post("/dossiers/{n}/correction/remarque", number).param("propos", "Identité")
            .param("remarque", "Une remarque").param("voix", "BOTH").param(field, text));
      }
      for (String field : List.of("ancien", "nom", "lien", "telephone", "courriel", "raison")) {
        asks("rds.brito", MockMvcRequestBuilders.post("/dossiers/{n}/correction/responsable", number).param("ancien", "Mme Martin")
            .param("nom", "Martin Anne").param("lien", "mère").param("raison", "Une faute").param("voix", "BOTH").param(field, text));
      }
      for (String field : List.of("nom", "prenom", "naissance", "raison")) {
        asks("rds.brito", MockMvcRequestBuilders.post("/dossiers/{n}/correction/identite", number).param("nom", "Martin")
            .param("prenom", "Zoé").param("naissance", "2011-03-04").param("raison", "Une faute").param("voix", "BOTH").param(field, text));
      }
      asks("rds.brito", MockMvcRequestBuilders.post("/imports").param("kind", text).param("action", text));
      for (String field : List.of("mail", "mobile", "rhythm", "quietFrom", "quietUntil", "urgentBySms")) {
        asks("as.brito", MockMvcRequestBuilders.post("/notifications").param("rhythm", "DAILY").param("quietFrom", "19:00")
            .param("quietUntil", "07:00").param(field, text));
      }
      asks(null, MockMvcRequestBuilders.post("/login").param("username", text).param("password", text)
          .with(request -> {
            request.setRemoteAddr("192.0.2.200");
            return request;
          }));
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void no_deployment_fails_whatever_is_sent() {
    List<byte[]> files = new ArrayList<>();
    for (String text : texts()) {
      files.add(text.getBytes(StandardCharsets.UTF_8));
      files.add(("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\"><process id=\"" + text + "\"/>")
          .getBytes(StandardCharsets.UTF_8));
    }
    for (byte[] file : files) {
      for (String name : List.of("strange.bpmn", "strange.dmn")) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "strange");
        parts.add("data", new Named(file, name));
        judge(name + " " + new String(file, StandardCharsets.UTF_8), send("/engine-rest/deployment/create", MediaType.MULTIPART_FORM_DATA, parts));
      }
    }
    for (String text : KNOWN) {
      judge("no parts: " + text, send("/engine-rest/deployment/create", MediaType.parseMediaType("multipart/form-data; boundary=x"), text));
      judge("plain: " + text, send("/engine-rest/deployment/create", MediaType.TEXT_PLAIN, text));
    }
    assertThat(failures).isEmpty();
  }

  private ResponseEntity<String> send(String address, MediaType type, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(type);
    return http.withBasicAuth("modeleur", DemonstrationStaff.PASSWORD)
        .exchange(address, HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
  }

  private void judge(String what, ResponseEntity<String> answer) {
    if (answer.getStatusCode().value() >= FAILURE) {
      failures.add(shortened(what) + ": " + answer.getBody());
    }
  }

  private void asks(@Nullable String user, MockHttpServletRequestBuilder request) {
    if (user != null) {
      StaffPrincipal person = person(user);
      request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities())));
    }
    try {
      int status = pages.perform(request.with(csrf())).andReturn().getResponse().getStatus();
      if (status >= FAILURE) {
        failures.add(status + " " + described(request));
      }
    } catch (RequestRejectedException firewall) {
      // the server answers 400
    } catch (Exception failed) {
      failures.add(failed + " " + described(request));
    }
  }

  private StaffPrincipal person(String user) {
    Staff staff = demonstration.everyone().stream().filter(each -> each.userName().equals(user)).findFirst().orElseThrow();
    return AtTheDoor.letIn(staff, people);
  }

  private String described(MockHttpServletRequestBuilder request) {
    var built = request.buildRequest(new MockServletContext());
    return shortened(built.getMethod() + " " + built.getRequestURI() + " " + parameters(built.getParameterMap()));
  }

  private static String parameters(Map<String, String[]> all) {
    StringBuilder text = new StringBuilder();
    all.forEach((name, values) -> text.append(name).append('=').append(String.join(",", values)).append(' '));
    return text.toString();
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) : text;
  }

  /** The known ones, and some nobody thought of. */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>(KNOWN);
    JqwikSession.run(
        () -> {
          Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
          any.sampleStream().limit(TRIES).forEach(texts::add);
        });
    return texts;
  }

  private static final class Named extends ByteArrayResource {

    private final String name;

    Named(byte[] bytes, String name) {
      super(bytes);
      this.name = name;
    }

    @Override
    public String getFilename() {
      return name;
    }
  }
}
