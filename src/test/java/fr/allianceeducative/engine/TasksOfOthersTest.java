package fr.allianceeducative.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.HouseTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Every role tries, past all screens, what is not its own: tasks, forms, variables, history, models. */
@HouseTest
class TasksOfOthersTest {

  private static final Uai BRITO = new Uai("0352318E");

  @Autowired TestRestTemplate http;
  @Autowired DemonstrationStaff demonstration;
  @Autowired CaseDesk cases;
  @Autowired TaskService tasks;
  @Autowired RepositoryService models;
  @Autowired RuntimeService runtime;
  @Autowired IdentityService identities;

  private final String name = "SECRET" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private CaseNumber number;
  private Task task;
  private Set<String> candidates;

  @BeforeEach
  void aTaskOfASchool() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, name, "Zoé", LocalDate.of(2011, 3, 4), BRITO, "2nde 3");
    number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).listPage(0, 1).get(0);
    candidates =
        tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
  }

  @Test
  void a_task_its_form_and_its_pupil_are_for_the_candidates_of_its_school_alone() {
    List<String> wrong = new ArrayList<>();
    for (Staff staff : inEachRoleHereAndElsewhere()) {
      if (isTheirs(staff)) {
        continue;
      }
      for (String place : List.of("/form-variables", "/deployed-form", "/form", "", "/identity-links")) {
        ResponseEntity<String> answer = get(staff, "/engine-rest/task/" + task.getId() + place);
        boolean operator = staff.is(Role.ADMIN) && !place.endsWith("variables") && !place.startsWith("/deployed");
        if (!operator && !answer.getStatusCode().is4xxClientError() || String.valueOf(answer.getBody()).contains(name)) {
          wrong.add("%s reads %s: %s".formatted(staff.userName(), place, answer.getStatusCode()));
        }
      }
      Map<String, Object> nothing = Map.of("variables", Map.of());
      for (Map.Entry<String, Map<String, Object>> act :
          Map.of("/claim", Map.<String, Object>of("userId", staff.userName()), "/unclaim", Map.<String, Object>of(), "/submit-form", nothing).entrySet()) {
        int status = post(staff, "/engine-rest/task/" + task.getId() + act.getKey(), act.getValue());
        if (status < 400 || status >= 500) {
          wrong.add("%s does %s: %d".formatted(staff.userName(), act.getKey(), status));
        }
      }
      String list = get(staff, "/engine-rest/task?processInstanceBusinessKey=" + number).getBody();
      if (!staff.is(Role.ADMIN) && String.valueOf(list).contains(task.getId())) {
        wrong.add(staff.userName() + " finds the task in a list");
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tasks.createTaskQuery().taskId(task.getId()).taskUnassigned().count()).as("nobody took it").isOne();
  }

  @Test
  void who_the_task_is_for_reads_its_form_and_still_no_variable_and_no_history_of_it() {
    Staff cpe = demonstration.everyone().stream().filter(staff -> staff.userName().equals("cpe.brito")).findFirst().orElseThrow();
    assertThat(get(cpe, "/engine-rest/task/" + task.getId() + "/form-variables").getBody()).contains(name);

    for (String address :
        List.of(
            "/engine-rest/task/" + task.getId() + "/variables",
            "/engine-rest/task/" + task.getId() + "/localVariables",
            "/engine-rest/variable-instance?processInstanceIdIn=" + task.getProcessInstanceId(),
            "/engine-rest/process-instance/" + task.getProcessInstanceId() + "/variables",
            "/engine-rest/history/task?taskId=" + task.getId(),
            "/engine-rest/history/variable-instance",
            "/engine-rest/history/user-operation")) {
      assertThat(get(cpe, address).getStatusCode().is4xxClientError()).as(address).isTrue();
    }
  }

  @Test
  void a_manager_sees_where_the_cases_of_the_own_schools_stand_and_no_other() {
    Map<String, Integer> seen = new TreeMap<>();
    for (String user : List.of("chef.brito", "chef.cartier", "modeleur", "enseignant.brito", "cpe.brito")) {
      String address = "/engine-rest/process-instance?businessKey=" + number + "&active=true";
      ResponseEntity<String> answer = http.withBasicAuth(user, "alliance").getForEntity(address, String.class);
      seen.put(user, answer.getStatusCode().value() != 200 ? -1 : String.valueOf(answer.getBody()).contains(number.value()) ? 1 : 0);
    }

    assertThat(seen)
        .containsOnly(
            Map.entry("chef.brito", 1), Map.entry("chef.cartier", 0), Map.entry("modeleur", 0),
            Map.entry("enseignant.brito", -1), Map.entry("cpe.brito", -1));
  }

  @Test
  void only_who_models_deploys() {
    for (Staff staff : inEachRoleHereAndElsewhere()) {
      if (staff.is(Role.MODELEUR)) {
        continue;
      }
      assertThat(deploy(staff.userName())).as(staff.userName()).isEqualTo(403);
    }
    assertThat(models.createDeploymentQuery().deploymentName("essai").count()).isZero();

    assertThat(deploy("modeleur")).isEqualTo(200);
    models.createDeploymentQuery().deploymentName("essai").list().forEach(each -> models.deleteDeployment(each.getId(), true));
  }

  @Test
  void a_script_does_not_run_whoever_deployed_it() {
    String deployment =
        models
            .createDeployment()
            .addModelInstance(
                "script.bpmn",
                Bpmn.createExecutableProcess("script-probe")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .scriptTask()
                    .scriptFormat("feel")
                    .scriptText("1 + 1")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    try {
      assertThatThrownBy(() -> runtime.startProcessInstanceByKey("script-probe"))
          .isInstanceOf(ProcessEngineException.class)
          .hasMessageContaining("script");
    } finally {
      models.deleteDeployment(deployment, true);
    }
  }

  @Test
  void nobody_asks_the_engine_for_everything_at_once() {
    identities.setAuthentication("cpe.brito", List.of("cpe"), List.of(BRITO.value()));
    try {
      assertThatThrownBy(() -> tasks.createTaskQuery().list()).isInstanceOf(BadUserRequestException.class);
    } finally {
      identities.clearAuthentication();
    }
    assertThat(http.withBasicAuth("cpe.brito", "alliance").getForEntity("/engine-rest/task", String.class).getStatusCode().value())
        .as("over the interface, a question without bound gets a page")
        .isEqualTo(200);
    assertThat(
            http.withBasicAuth("cpe.brito", "alliance")
                .getForEntity("/engine-rest/task?maxResults=100000", String.class)
                .getStatusCode()
                .is4xxClientError())
        .isTrue();
  }

  private boolean isTheirs(Staff staff) {
    return BRITO.equals(staff.school()) && staff.roles().stream().anyMatch(role -> candidates.contains(role.group()));
  }

  /** One of each role in the school, and one of each role outside it. */
  private List<Staff> inEachRoleHereAndElsewhere() {
    Map<Role, Staff> here = new EnumMap<>(Role.class);
    Map<Role, Staff> elsewhere = new EnumMap<>(Role.class);
    for (Staff staff : demonstration.everyone()) {
      staff.roles().forEach(role -> (BRITO.equals(staff.school()) ? here : elsewhere).putIfAbsent(role, staff));
    }
    List<Staff> all = new ArrayList<>(here.values());
    all.addAll(elsewhere.values());
    return all;
  }

  private ResponseEntity<String> get(Staff staff, String address) {
    return http.withBasicAuth(staff.userName(), "alliance").getForEntity(address, String.class);
  }

  private int post(Staff staff, String address, Map<String, Object> body) {
    return http.withBasicAuth(staff.userName(), "alliance").postForEntity(address, body, String.class).getStatusCode().value();
  }

  private int deploy(String user) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("deployment-name", "essai");
    String model = Bpmn.convertToString(Bpmn.createExecutableProcess("essai").camundaHistoryTimeToLive(1).startEvent().endEvent().done());
    parts.add(
        "model",
        new ByteArrayResource(model.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return "essai.bpmn";
          }
        });
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.MULTIPART_FORM_DATA);
    return http.withBasicAuth(user, "alliance")
        .exchange("/engine-rest/deployment/create", HttpMethod.POST, new HttpEntity<>(parts, headers), String.class)
        .getStatusCode()
        .value();
  }
}
