package fr.allianceeducative.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allianceeducative.engine.OnThePath;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.people.access.Plant.Place;
import fr.allianceeducative.testing.AtTheDoor;
import fr.allianceeducative.testing.DoorTest;
import fr.allianceeducative.workspace.FormsAsShown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every role before a case of every relation, each part of which holds a text that stands nowhere else: what is seen of it on the page of
 * the case, beside a task and in the forms is what the file of the matrix says of that part. Roles, relations and parts come out of the file.
 */
@DoorTest
class EveryBlockTest {

  private static final Uai NEAR = new Uai("0350048M");
  private static final int FOUND = 200;

  /** Parts of which the house keeps nothing yet: there is no campaign of calls, and its table would begin so. */
  private static final Map<Block, String> NOT_KEPT_YET = Map.of(Block.CALLS, "CAMPAIGN%");

  /** What a form has to show for its question, to whoever has the task: the file says « ce que son formulaire demande ». */
  private static final Map<String, Set<Block>> ASKED_BY_FORM =
      // whoever signs reads the own name
      Map.of("userTask_signCharter", Set.of(Block.ACTIONS));

  @Autowired MockMvc pages;
  @Autowired TestRestTemplate http;
  @Autowired AccessMatrix matrix;
  @Autowired DemonstrationStaff demonstration;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService models;
  @Autowired WebApplicationContext house;

  private final Set<String> wrong = new TreeSet<>();
  private final Map<Block, Set<Boolean>> met = new EnumMap<>(Block.class);
  private final List<String> started = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private KnownCases cases;
  private Map<Role, Staff> everyone;

  /** How somebody stands to a case: one case is enough to try it. */
  private record Standing(Role role, Set<Relation> relations, boolean paused) {}

  /**
   * A task of a model.
   *
   * @param facts what the path holds there
   * @param team functions that may have it
   * @param ofReferent whether it goes to the référent first
   */
  private record Step(String process, String task, Map<String, Object> facts, Set<Role> team, boolean ofReferent) {}

  @BeforeEach
  void one_person_for_each_role() {
    cases = new KnownCases(house);
    everyone = new EnumMap<>(Role.class);
    for (Uai school : List.of(KnownCases.LYCEE, KnownCases.ECOLE)) {
      demonstration.everyone().stream().filter(staff -> school.equals(staff.school())).forEach(this::stands);
    }
    String district = cases.districtOfTheLycee().substring("district.".length());
    demonstration.everyone().stream()
        .filter(staff -> staff.school() == null && (staff.district() == null || staff.district().equalsIgnoreCase(district)))
        .forEach(this::stands);
    assertThat(everyone).containsOnlyKeys(Role.values());
  }

  private void stands(Staff staff) {
    staff.roles().forEach(role -> everyone.putIfAbsent(role, staff));
  }

  @AfterEach
  void nobody_has_a_task_of_it() {
    taken.forEach(task -> tasks.setAssignee(task, null));
    runtime.deleteProcessInstances(started, "seen", true, true);
  }

  @Test
  void on_the_page_and_beside_a_task_everyone_sees_of_each_part_what_the_file_says() throws Exception {
    Map<Role, Set<Relation>> tried = new EnumMap<>(Role.class);
    Set<Standing> done = new HashSet<>();
    for (PlantedCase planted : everyRelation()) {
      KnownCase known = planted.known();
      start(planted, "protect-pupil", "userTask_recordTransmission", Map.of());
      for (Map.Entry<Role, Staff> each : everyone.entrySet()) {
        Role role = each.getKey();
        Staff staff = each.getValue();
        Map<Relation, Sight> granted = matrix.sights().getOrDefault(role, Map.of());
        Set<Relation> held = cases.relations(staff, known);
        held.retainAll(granted.keySet());
        if (done.add(new Standing(role, held, known.paused()))) {
          tried.computeIfAbsent(role, any -> EnumSet.noneOf(Relation.class)).addAll(held);
          besideNoTask(planted, staff, held);
          if (granted.containsKey(Relation.TASK) && reaches(staff, known)) {
            tried.get(role).add(Relation.TASK);
            besideATask(planted, staff, held);
          }
        }
      }
    }
    tried.values().removeIf(Set::isEmpty);

    assertThat(wrong).isEmpty();
    assertThat(tried).as("every role and relation of the file").isEqualTo(granted());
    assertThat(met.keySet()).as("every part of a case").isEqualTo(EnumSet.complementOf(EnumSet.copyOf(NOT_KEPT_YET.keySet())));
    assertThat(met.values()).as("each is seen by some and not by others").allMatch(seen -> seen.size() == 2);
  }

  @Test
  void in_the_form_of_a_task_nobody_reads_a_part_that_the_file_refuses() {
    Map<String, Set<Boolean>> opens = new LinkedHashMap<>();
    List<Step> steps = steps();
    assertThat(steps).hasSizeGreaterThan(40);
    PlantedCase planted = new PlantedCase(jdbc, cases.open(KnownCases.LYCEE, "CM2"), List.of());
    Map<Step, String> open = new LinkedHashMap<>();
    steps.forEach(step -> open.put(step, stand(planted, step).getId()));
    for (boolean paused : List.of(false, true)) {
      if (paused) {
        planted.isNow(cases.paused(planted.known()));
      }
      open.forEach((step, task) -> step.team().forEach(role -> note(opens, step, form(planted, task, everyone.get(role), step.task()))));
      for (Role referent : ofReferents()) {
        planted.isNow(cases.followedBy(planted.known(), everyone.get(referent).userName()));
        open.forEach((step, task) -> {
          if (step.ofReferent()) {
            note(opens, step, form(planted, task, everyone.get(referent), step.task()));
          }
        });
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(opens).as("every form opens to somebody").hasSameSizeAs(steps).allSatisfy((step, seen) -> assertThat(seen).as(step).contains(true));
  }

  @Test
  void of_a_part_that_is_not_kept_yet_there_is_no_table() {
    NOT_KEPT_YET.forEach(
        (block, table) ->
            assertThat(
                    jdbc.sql("select count(*) from information_schema.tables where upper(table_schema) = 'ALLIANCE' and upper(table_name) like ?")
                        .param(table)
                        .query(Integer.class)
                        .single())
                .as("%s is kept now: plant it", block)
                .isZero());
  }

  private List<PlantedCase> everyRelation() {
    List<KnownCase> all = new ArrayList<>();
    for (boolean paused : List.of(false, true)) {
      List<KnownCase> known = new ArrayList<>();
      known.add(cases.open(KnownCases.LYCEE, "CM2"));
      known.add(cases.open(KnownCases.ECOLE, "CM2"));
      known.add(cases.sent(cases.open(KnownCases.LYCEE, "1re pro 2")));
      KnownCase allied = cases.open(KnownCases.LYCEE, "CM2");
      KnownCase broken = cases.open(NEAR, "CM2");
      for (Map.Entry<Role, Map<Relation, Sight>> each : matrix.sights().entrySet()) {
        String person = everyone.get(each.getKey()).userName();
        allied = each.getValue().containsKey(Relation.ALLIANCE) ? cases.with(allied, person) : allied;
        broken = each.getValue().containsKey(Relation.EXCEPTIONAL) ? cases.exceptionally(broken, person) : broken;
        if (each.getValue().containsKey(Relation.REFERENT)) {
          known.add(cases.followedBy(cases.open(KnownCases.LYCEE, "CM2"), person));
        }
      }
      known.add(allied);
      known.add(broken);
      all.addAll(paused ? known.stream().map(cases::paused).toList() : known);
    }
    List<Staff> writers = everyone.entrySet().stream().filter(each -> readsOwnWords(each.getKey())).map(Map.Entry::getValue).toList();
    return all.stream().map(known -> new PlantedCase(jdbc, known, writers)).toList();
  }

  private boolean readsOwnWords(Role role) {
    return matrix.sights().getOrDefault(role, Map.of()).values().stream()
        .anyMatch(sight -> sight.of(Block.SCHOOLING) == Extent.OWN || sight.of(Block.EXCHANGES) == Extent.OWN);
  }

  private Map<Role, Set<Relation>> granted() {
    return matrix.sights().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> EnumSet.copyOf(each.getValue().keySet())));
  }

  /** Whether the engine gives the person tasks of the school. */
  private boolean reaches(Staff staff, KnownCase known) {
    return people.schoolsOf(staff).contains(known.school());
  }

  private void besideNoTask(PlantedCase planted, Staff staff, Set<Relation> held) throws Exception {
    Sight sight = KnownCases.sight(matrix, staff, planted.known(), held);
    String page = "/dossiers/" + planted.known().number();
    read(planted, staff, sight, Place.PAGE, page);
    if (sight.reads(Block.IDENTITY)) {
      read(planted, staff, sight, Place.NOTES, page + "/notes");
      read(planted, staff, sight, Place.FIL, page + "/fil");
    }
  }

  private void besideATask(PlantedCase planted, Staff staff, Set<Relation> held) throws Exception {
    String task =
        tasks.createTaskQuery().processInstanceBusinessKey(planted.known().number().value()).taskDefinitionKey("userTask_qualifySignal").singleResult().getId();
    Sight sight = byTask(planted, staff, held);
    give(task, staff);
    read(planted, staff, sight, Place.CARD, "/taches/" + task + "/carte");
    read(planted, staff, sight, Place.BESIDE_A_FORM, "/taches/" + task + "/dossier");
    JsonNode form = http.withBasicAuth(staff.userName(), DemonstrationStaff.PASSWORD).getForObject("/engine-rest/task/" + task + "/form-variables", JsonNode.class);
    Sight waits = planted.known().paused() && !sight.reads(Block.ACTIONS) ? Sight.NOTHING : sight;
    judge(planted, staff, waits, Place.HEAD_OF_A_FORM, head(form));
  }

  /** The lines above the questions, which every form has; what stands below is what the form asks. */
  private static String head(JsonNode form) {
    return Stream.of("pupil", "school", "caseNumber", "why").map(key -> form.path(key).path("value").asText()).collect(Collectors.joining(" · "));
  }

  private Sight byTask(PlantedCase planted, Staff staff, Set<Relation> held) {
    Set<Relation> all = EnumSet.copyOf(held.isEmpty() ? EnumSet.noneOf(Relation.class) : held);
    all.add(Relation.TASK);
    return KnownCases.sight(matrix, staff, planted.known(), all);
  }

  private void give(String task, Staff staff) {
    tasks.setAssignee(task, staff.userName());
    taken.add(task);
  }

  private void read(PlantedCase planted, Staff staff, Sight sight, Place place, String address) throws Exception {
    boolean opens = matrix.opens("GET", address, staff.roles()) && sight.reads(Block.IDENTITY);
    MockHttpServletResponse answer = get(staff, address);
    String body = answer.getContentAsString(StandardCharsets.UTF_8);
    judge(planted, staff, opens && answer.getStatus() == FOUND ? sight : Sight.NOTHING, place, body);
    if (place == Place.PAGE && opens != (answer.getStatus() == FOUND)) {
      wrong.add("%s at %s, %s: %d".formatted(staff.userName(), place, planted.known(), answer.getStatus()));
    }
  }

  private void judge(PlantedCase planted, Staff staff, Sight sight, Place place, String body) {
    String at = "%s at %s, %s: ".formatted(staff.userName(), place, planted.known());
    for (Plant plant : planted.plants()) {
      boolean shown = plant.shownTo(staff, sight);
      boolean seen = body.contains(plant.text());
      if (seen && !shown) {
        wrong.add(at + "sees " + plant.blocks() + " " + plant.text());
      }
      if (!seen && shown && plant.places().contains(place)) {
        wrong.add(at + "does not see " + plant.blocks() + " " + plant.text());
      }
      if (plant.places().contains(place)) {
        plant.blocks().forEach(block -> met.computeIfAbsent(block, known -> new HashSet<>()).add(seen));
      }
    }
    for (Role profession : Role.values()) {
      boolean own = staff.is(profession) && sight.of(Block.PROTECTED_NOTE).reaches(Extent.OWN);
      boolean seen = body.contains(planted.note(profession));
      if (seen && !(own && (place == Place.NOTES || place == Place.HEAD_OF_A_FORM)) || !seen && own && place == Place.NOTES) {
        wrong.add(at + (seen ? "reads" : "does not read") + " the note of " + profession);
      }
    }
  }

  /** Whether the form opens. */
  private boolean form(PlantedCase planted, String task, Staff staff, String step) {
    Optional<String> form = FormsAsShown.to(AtTheDoor.letIn(staff, people), task, house);
    Sight sight = byTask(planted, staff, cases.relations(staff, planted.known()));
    form.ifPresent(body -> {
      String at = "%s for %s, %s: shows ".formatted(step, staff.userName(), planted.known());
      Set<Block> asked = ASKED_BY_FORM.getOrDefault(step, Set.of());
      planted.plants().stream()
          .filter(plant -> body.contains(plant.text()) && asked.stream().noneMatch(plant.blocks()::contains) && !plant.shownTo(staff, sight))
          .forEach(plant -> wrong.add(at + plant.blocks() + " " + plant.text()));
      for (Role profession : Role.values()) {
        if (body.contains(planted.note(profession)) && !(staff.is(profession) && sight.of(Block.PROTECTED_NOTE).reaches(Extent.OWN))) {
          wrong.add(at + "the note of " + profession);
        }
      }
    });
    return form.isPresent();
  }

  private static void note(Map<String, Set<Boolean>> opens, Step step, boolean open) {
    opens.computeIfAbsent(step.process() + " " + step.task(), key -> new HashSet<>()).add(open);
  }

  /** Functions for which it makes a difference to be référent. */
  private Set<Role> ofReferents() {
    return matrix.sights().entrySet().stream().filter(each -> each.getValue().containsKey(Relation.REFERENT)).map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private Task stand(PlantedCase planted, Step step) {
    Map<String, Object> facts = new HashMap<>(step.facts());
    switch (step.process()) {
      case "share-diagnosis" -> facts.put("profession", Role.INFIRMIER.group());
      case "build-alliance" -> facts.put("signer", "m" + planted.member());
      case "examine-in-district" -> facts.put("examiners", Role.GPDS_DISTRICT.group());
      default -> {}
    }
    return tasks.createTaskQuery().processInstanceId(start(planted, step.process(), step.task(), facts)).singleResult();
  }

  private String start(PlantedCase planted, String process, String step, Map<String, Object> facts) {
    KnownCase known = planted.known();
    String instance = OnThePath.silently(runtime, process, step, known.number().value(), known.school(), facts).getId();
    started.add(instance);
    return instance;
  }

  /** Tasks of the path of one case; those whose team the path itself names may be anybody’s. */
  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (ProcessDefinition process : models.createProcessDefinitionQuery().latestVersion().list()) {
      if (Set.of("hold-commission", "handle-undelivered").contains(process.getKey())) {
        continue;
      }
      Map<String, Object> facts = OnThePath.nothingYet(models.getBpmnModelInstance(process.getId()));
      for (UserTask task : models.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class)) {
        Set<Role> team =
            task.getCamundaCandidateGroupsList().stream().flatMap(group -> Role.ofGroup(group).stream()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (team.isEmpty()) {
          matrix.sights().entrySet().stream().filter(each -> each.getValue().containsKey(Relation.TASK)).forEach(each -> team.add(each.getKey()));
        }
        steps.add(new Step(process.getKey(), task.getId(), facts, team, task.getCamundaAssignee() != null));
      }
    }
    return steps;
  }

  private MockHttpServletResponse get(Staff staff, String address) throws Exception {
    StaffPrincipal person = AtTheDoor.letIn(staff, people);
    return pages
        .perform(
            MockMvcRequestBuilders.get(address)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities()))))
        .andReturn()
        .getResponse();
  }
}
