package fr.allianceeducative.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.draft.Draft;
import fr.allianceeducative.draft.Drafts;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Accounts;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffRegister;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.TaskList;
import fr.allianceeducative.testing.DoorTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every role tries what is not its own, as a program and past its screens: tasks, forms, variables, history, models. */
@DoorTest
class TasksOfOthersTest {

  private static final Uai BRITO = new Uai("0352318E");

  @LocalServerPort int port;
  @Autowired DemonstrationStaff demonstration;
  @Autowired StaffRegister register;
  @Autowired Accounts accounts;
  @Autowired CaseDesk cases;
  @Autowired ProtectionDesk protection;
  @Autowired Directory directory;
  @Autowired ObjectMapper json;
  @Autowired TaskService tasks;
  @Autowired RepositoryService models;
  @Autowired IdentityService identities;
  @Autowired FilterService filters;
  @Autowired AccessMatrix matrix;
  @Autowired Drafts drafts;

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

  @ParameterizedTest
  @EnumSource
  void no_browser_keeps_what_the_engine_answers(EngineDoor door) throws Exception {
    String its = "/task/" + task.getId();
    String start = "/process-definition/" + models.createProcessDefinitionQuery().processDefinitionKey("report-signal").latestVersion().singleResult().getId();
    for (String path : List.of("/task", its, its + "/form-variables", its + "/deployed-form", start + "/deployed-start-form")) {
      HttpResponse<String> answer = door.get(port, "cpe.brito", path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().allValues("Cache-Control")).as(path).singleElement().asString().contains("no-store");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_task_its_form_and_its_pupil_are_for_the_candidates_of_its_school_alone(EngineDoor door) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Staff staff : inEachRoleHereAndElsewhere()) {
      if (isTheirs(staff)) {
        continue;
      }
      for (String place : List.of("/form-variables", "/deployed-form", "/form", "", "/identity-links")) {
        HttpResponse<String> answer = door.get(port, staff.userName(), "/task/" + task.getId() + place);
        boolean operator = staff.is(Role.ADMIN) && !place.endsWith("variables") && !place.startsWith("/deployed");
        if (!operator && !leads(staff) && !isRefused(answer) || answer.body().contains(name)) {
          wrong.add("%s reads %s: %s".formatted(staff.userName(), place, answer.statusCode()));
        }
      }
      Map<String, String> acts =
          Map.of("/claim", "{\"userId\":\"" + staff.userName() + "\"}", "/unclaim", "{}", "/submit-form", "{\"variables\":{}}");
      for (Map.Entry<String, String> act : acts.entrySet()) {
        HttpResponse<String> answer = door.post(port, staff.userName(), "/task/" + task.getId() + act.getKey(), act.getValue());
        if (!isRefused(answer)) {
          wrong.add("%s does %s: %d".formatted(staff.userName(), act.getKey(), answer.statusCode()));
        }
      }
      String list = door.get(port, staff.userName(), "/task?processInstanceBusinessKey=" + number).body();
      if (!staff.is(Role.ADMIN) && !leads(staff) && list.contains(task.getId())) {
        wrong.add(staff.userName() + " finds the task in a list");
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tasks.createTaskQuery().taskId(task.getId()).taskUnassigned().count()).as("nobody took it").isOne();
  }

  @ParameterizedTest
  @EnumSource
  void who_the_task_is_for_reads_its_form_and_still_no_variable_and_no_history_of_it(EngineDoor door) throws Exception {
    assertThat(door.get(port, "cpe.brito", "/task/" + task.getId() + "/form-variables").body()).contains(name);

    for (String address :
        List.of(
            "/task/" + task.getId() + "/variables",
            "/task/" + task.getId() + "/localVariables",
            "/variable-instance?processInstanceIdIn=" + task.getProcessInstanceId(),
            "/process-instance/" + task.getProcessInstanceId() + "/variables",
            "/history/task?taskId=" + task.getId(),
            "/history/variable-instance",
            "/history/user-operation")) {
      assertThat(isRefused(door.get(port, "cpe.brito", address))).as(address).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_manager_sees_where_the_cases_of_the_own_schools_stand_and_no_other(EngineDoor door) throws Exception {
    Map<String, Integer> seen = new TreeMap<>();
    for (String user : List.of("chef.brito", "chef.cartier", "modeleur", "enseignant.brito", "cpe.brito")) {
      HttpResponse<String> answer = door.get(port, user, "/process-instance?businessKey=" + number + "&active=true");
      seen.put(user, answer.statusCode() != 200 ? -1 : answer.body().contains(number.value()) ? 1 : 0);
    }

    assertThat(seen)
        .containsOnly(
            Map.entry("chef.brito", 1), Map.entry("chef.cartier", 0), Map.entry("modeleur", 0),
            Map.entry("enseignant.brito", -1), Map.entry("cpe.brito", -1));
  }

  @ParameterizedTest
  @EnumSource
  void how_many_pupils_are_protected_is_a_number_for_their_school_alone(EngineDoor door) throws Exception {
    protection.reportDanger(number);
    String district = "district." + directory.school(BRITO).orElseThrow().district().value().toLowerCase(Locale.ROOT);
    String model = "/process-definition/key/protect-pupil";

    assertThat(counted(door, "chef.brito")).as("the school").isPositive();
    assertThat(counted(door, "chef.cartier")).as("another school").isZero();
    assertThat(counted(door, "modeleur")).as("who models").isZero();
    assertThat(counted(door, district)).as("not even named").isEqualTo(-1);
    for (String address : List.of("/process-definition/statistics", "/process-definition", "/job-definition", "/job", "/process-instance")) {
      assertThat(door.get(port, district, address).body()).as(address).doesNotContain("protect-pupil");
    }
    assertThat(isRefused(door.get(port, district, model + "/statistics"))).isTrue();
    assertThat(isRefused(door.get(port, district, model))).isTrue();
    if (door == EngineDoor.SCREENS) {
      String screen = "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?firstResult=0&maxResults=50";
      assertThat(EngineDoor.browser(port, "chef.brito").getJson(screen).body())
          .contains("protect-pupil");
      assertThat(EngineDoor.browser(port, district).getJson(screen).body())
          .contains("alliance-educative")
          .doesNotContain("protect-pupil");
    }
  }

  /** Instances of the path that protects, over all its versions; -1 when it is not named. */
  private int counted(EngineDoor door, String user) throws Exception {
    int instances = -1;
    for (JsonNode each : json.readTree(door.get(port, user, "/process-definition/statistics").body())) {
      if (each.path("definition").path("key").asText().equals("protect-pupil")) {
        instances = Math.max(instances, 0) + each.path("instances").asInt();
      }
    }
    return instances;
  }

  @ParameterizedTest
  @EnumSource
  void only_who_models_deploys(EngineDoor door) throws Exception {
    for (Staff staff : inEachRoleHereAndElsewhere()) {
      if (staff.is(Role.MODELEUR)) {
        continue;
      }
      assertThat(deploy(door, staff.userName())).as(staff.userName()).isEqualTo(403);
    }
    assertThat(models.createDeploymentQuery().deploymentName("essai").count()).isZero();

    assertThat(deploy(door, "modeleur")).isEqualTo(200);
    models.createDeploymentQuery().deploymentName("essai").list().forEach(each -> models.deleteDeployment(each.getId(), true));
  }

  @ParameterizedTest
  @EnumSource
  void a_task_offered_to_all_class_teachers_shows_its_pupil_to_the_one_of_the_class_alone(EngineDoor door) throws Exception {
    tasks.addCandidateGroup(task.getId(), Role.PROFESSEUR_PRINCIPAL.group());
    String own = classTeacher("2nde 3");
    String other = classTeacher("1re 9");
    String place = "/task/" + task.getId();

    assertThat(door.get(port, own, place + "/form-variables").body()).contains(name);
    HttpResponse<String> kept = door.get(port, other, place + "/form-variables");
    assertThat(kept.statusCode()).isEqualTo(422);
    assertThat(kept.body()).contains("proposée à celles et ceux qui suivent cet élève").doesNotContain(name);
    assertThat(door.post(port, other, place + "/claim", "{\"userId\":\"" + other + "\"}").statusCode()).isEqualTo(422);
    assertThat(door.post(port, other, place + "/submit-form", "{}").statusCode()).isEqualTo(422);
    String otherwise = "/task/%%%02x%s".formatted((int) task.getId().charAt(0), task.getId().substring(1));
    assertThat(door.post(port, other, otherwise + "/claim", "{\"userId\":\"" + other + "\"}").statusCode()).as(otherwise).isBetween(403, 404);
    assertThat(door.get(port, other, otherwise + "/form-variables").statusCode()).isBetween(403, 404);
    assertThat(door.post(port, other, place + "/claim/", "{\"userId\":\"" + other + "\"}").statusCode()).isBetween(403, 422);
    assertThat(EngineDoor.browser(port, other).get("/taches/" + task.getId() + "/carte").statusCode()).isEqualTo(204);
    assertThat(EngineDoor.browser(port, other).get("/").body()).doesNotContain(name);
    drafts.put(new Draft(task.getId(), "cpe.brito", "{}", Instant.now()), number.value());
    assertThat(EngineDoor.browser(port, own).getJson("/api/drafts/" + task.getId()).body()).contains("\"others\":[{");
    assertThat(EngineDoor.browser(port, other).getJson("/api/drafts/" + task.getId()).body()).as("who has begun").contains("\"others\":[]");

    tasks.setAssignee(task.getId(), other);
    assertThat(door.get(port, other, place + "/form-variables").body()).as("once it was given to the person").contains(name);
  }

  @ParameterizedTest
  @EnumSource
  void nobody_takes_a_task_for_somebody_else(EngineDoor door) throws Exception {
    for (String name : List.of("as.brito", "personne.du.tout")) {
      HttpResponse<String> refused = door.post(port, "cpe.brito", "/task/" + task.getId() + "/claim", "{\"userId\":\"" + name + "\"}");

      assertThat(refused.statusCode()).as(name).isEqualTo(422);
      assertThat(refused.body()).contains("Vous prenez une tâche pour vous");
    }
    assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void a_shared_list_shows_the_own_tasks_alone_whatever_is_looked_for_in_it(EngineDoor door) throws Exception {
    assertThat(door.post(port, "cpe.brito", "/filter/" + list("Mon équipe") + "/list?maxResults=100", "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}").body())
        .contains(task.getId());
    for (String assignee : Arrays.asList(null, "cpe.brito")) {
      tasks.setAssignee(task.getId(), assignee);
      for (TaskList list : matrix.taskLists()) {
        for (String search :
            List.of("{}", "{\"assignee\":\"cpe.brito\"}", "{\"assigneeIn\":[\"cpe.brito\"]}", "{\"assigneeLike\":\"%\"}", "{\"candidateGroup\":\"cpe\"}",
                "{\"candidateGroups\":[\"cpe\"]}", "{\"candidateUser\":\"cpe.brito\"}", "{\"includeAssignedTasks\":true}",
                "{\"orQueries\":[{\"assignee\":\"cpe.brito\",\"candidateGroups\":[\"cpe\"]}]}")) {
          String address = "/filter/" + list(list.name()) + "/list?maxResults=100";
          for (String stranger : List.of("enseignant.brito", "cpe.cartier", "chef.cartier")) {
            assertThat(door.post(port, stranger, address, search).body())
                .as("%s looks for %s in « %s »", stranger, search, list.name())
                .doesNotContain(task.getId());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_leads_the_school_finds_all_that_is_open_there_and_who_has_it_and_fills_in_none_of_it(EngineDoor door) throws Exception {
    tasks.setAssignee(task.getId(), "cpe.brito");
    Task ofNoSchool = tasks.newTask();
    tasks.saveTask(ofNoSchool);
    tasks.addCandidateGroup(ofNoSchool.getId(), Role.ADMIN.group());
    String list = "/filter/" + list("Mon établissement") + "/list?maxResults=100";
    String newest = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";

    assertThat(door.post(port, "chef.brito", list, newest).body()).contains(task.getId(), "cpe.brito").doesNotContain(ofNoSchool.getId());
    assertThat(door.post(port, "chef.cartier", list, newest).body()).as("another school").doesNotContain(task.getId());
    assertThat(isRefused(door.post(port, "cpe.brito", list, newest))).as("a list for who leads").isTrue();
    HttpResponse<String> form = door.get(port, "chef.brito", "/task/" + task.getId() + "/form-variables");
    assertThat(form.body()).as("a form is filled for who answers").isEqualTo("{}");
    assertThat(EngineDoor.browser(port, "chef.brito").get("/taches/" + task.getId() + "/carte").body()).contains(name, "revient à quelqu’un d’autre");
    assertThat(EngineDoor.browser(port, "chef.brito").get("/taches/" + task.getId() + "/dossier").body()).contains("Ce qui vient ensuite");
    assertThat(EngineDoor.browser(port, "chef.cartier").get("/taches/" + task.getId() + "/carte").body()).doesNotContain(name);

    tasks.setAssignee(task.getId(), "chef.brito");
    assertThat(door.get(port, "chef.brito", "/task/" + task.getId() + "/form-variables").body()).as("once it is entrusted to the head").contains(name);
    tasks.deleteTask(ofNoSchool.getId(), true);
  }

  private String list(String name) {
    return filters.createTaskFilterQuery().filterName(name).singleResult().getId();
  }

  private String classTeacher(String schoolClass) {
    Staff staff =
        new Staff("pp." + UUID.randomUUID().toString().substring(0, 8), "Dominique Essai", Set.of(Role.PROFESSEUR_PRINCIPAL), BRITO, null);
    register.put(staff);
    accounts.put(staff, DemonstrationStaff.PASSWORD);
    register.lookAfter(staff.userName(), Set.of(schoolClass));
    return staff.userName();
  }

  @Test
  void a_script_is_not_taken_whoever_deploys_it() {
    DeploymentBuilder script =
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
                    .done());

    assertThatThrownBy(script::deploy).isInstanceOf(BadUserRequestException.class).hasMessageContaining("Ce modèle apporte du code");
  }

  @ParameterizedTest
  @EnumSource
  void nobody_asks_the_engine_for_everything_at_once(EngineDoor door) throws Exception {
    identities.setAuthentication("cpe.brito", List.of("cpe"), List.of(BRITO.value()));
    try {
      assertThatThrownBy(() -> tasks.createTaskQuery().list()).isInstanceOf(BadUserRequestException.class);
    } finally {
      identities.clearAuthentication();
    }
    assertThat(door.get(port, "cpe.brito", "/task").statusCode())
        .as("over the interface, a question without bound gets a page")
        .isEqualTo(200);
    assertThat(isRefused(door.get(port, "cpe.brito", "/task?maxResults=100000"))).isTrue();
  }

  private boolean isTheirs(Staff staff) {
    return BRITO.equals(staff.school()) && staff.roles().stream().anyMatch(role -> candidates.contains(role.group()));
  }

  private static boolean leads(Staff staff) {
    return BRITO.equals(staff.school()) && staff.roles().contains(Role.CHEF_ETABLISSEMENT);
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

  private static boolean isRefused(HttpResponse<String> answer) {
    return answer.statusCode() >= 400 && answer.statusCode() < 500;
  }

  private int deploy(EngineDoor door, String user) throws Exception {
    String model = Bpmn.convertToString(Bpmn.createExecutableProcess("essai").camundaHistoryTimeToLive(1).startEvent().endEvent().done());
    String parts =
        "--part\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nessai\r\n"
            + "--part\r\nContent-Disposition: form-data; name=\"model\"; filename=\"essai.bpmn\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n" + model + "\r\n--part--\r\n";
    return door.send(
            port, user, "/deployment/create", "multipart/form-data; boundary=part", parts.getBytes(StandardCharsets.UTF_8))
        .statusCode();
  }
}
