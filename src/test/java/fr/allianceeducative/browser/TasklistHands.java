package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import fr.allianceeducative.journey.Hands;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers in Tasklist. Each person sits in front of an own browser and stays logged in; the first task is found in the person's
 * lists, later ones by their link.
 */
final class TasklistHands implements Hands, AutoCloseable {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
  private static final int SCREEN = 1440;

  /** {@code -Ddepartures=all}: each form in each way, which takes minutes more; otherwise the ways in turn, the quick ones more often. */
  private static final boolean EVERY_WAY = "all".equals(System.getProperty("departures"));

  private static final List<Departure> IN_TURN =
      List.of(Departure.TAB_CLOSED, Departure.LOGGED_OUT, Departure.TAB_CLOSED, Departure.LOGGED_OUT, Departure.TAB_CLOSED, Departure.SESSION_OVER);

  private final Chromium chromium;
  private final int port;
  private final ReadText read;
  private final Predicate<String> leaves;
  private final BesideForm beside;
  private final Set<String> states = new HashSet<>();
  private final Set<String> left = new HashSet<>();
  private final Map<String, Visit> visits = new HashMap<>();
  private String album = "";
  private int sentences;
  private int photographs;

  /**
   * @param leaves forms that whoever is in front of them for the first time leaves half-way
   */
  TasklistHands(Chromium chromium, int port, ReadText read, Predicate<String> leaves) {
    this.leaves = leaves;
    this.chromium = chromium;
    this.port = port;
    this.read = read;
    beside = new BesideForm(read);
  }

  /** Screenshots of the forms that follow lie together. */
  void opensAlbum(String name) {
    album = name;
    photographs = 0;
  }

  @Override
  public void start(String user, JsonNode process, Map<String, ?> answers) {
    Visit visit = visits.computeIfAbsent(user, this::arrives);
    JsonNode form = visit.read(ENGINE + "/process-definition/" + process.path("id").asText() + "/deployed-start-form");
    StartDialog dialog = new StartDialog(visit.page());
    dialog.open(process.path("name").asText());
    read(visit, form, "empty");
    new FormFilling(MissingNode.getInstance()).fill(new FormFields(dialog.form()), form.path("components"), answers);
    photograph(visit, dialog.form(), form);
    LeftBehind typed = LeftBehind.of(dialog.form());
    sentences += typed.sentences();
    typed.isNothing(visit.page());
    dialog.complete();
    typed.isNothing(visit.page());
  }

  @Override
  public Optional<String> answer(String user, JsonNode task, Map<String, ?> answers) {
    boolean first = !visits.containsKey(user);
    Visit visit = visits.computeIfAbsent(user, this::arrives);
    try {
      return answer(visit, user, first ? listOf(user, task) : null, task, answers);
    } catch (PlaywrightException | AssertionError failure) {
      // by now perhaps in front of another computer
      Visit there = visits.get(user);
      there.screenshot("%s/%02d-failed".formatted(album, photographs + 1));
      throw new AssertionError("%s cannot answer %s; the browser says %s".formatted(user, task.path("name").asText(), there.complaints()), failure);
    }
  }

  private Optional<String> answer(Visit visit, String user, @Nullable String list, JsonNode task, Map<String, ?> answers) {
    String id = task.path("id").asText();
    Tasklist tasklist = new Tasklist(visit.page());
    if (list != null) {
      tasklist.openFromList(list, task.path("name").asText(), id);
    } else {
      tasklist.openByLink(id);
    }
    if (task.path("assignee").isNull()) {
      tasklist.claim();
    }
    JsonNode form = visit.read(ENGINE + "/task/" + id + "/deployed-form");
    beside.look(visit, user);
    read(visit, form, "as it opens");
    new FormFilling(visit.read(ENGINE + "/task/" + id + "/form-variables"))
        .fill(new FormFields(tasklist.form()), form.path("components"), answers);
    photograph(visit, tasklist.form(), form);
    String name = form.path("id").asText();
    boolean leaves = this.leaves.test(name) && left.add(name);
    Marks marks = leaves ? Marks.in(tasklist.form()) : null;
    LeftBehind typed = LeftBehind.of(tasklist.form());
    sentences += typed.sentences();
    typed.isNothing(visit.page());
    Visit back = visit;
    if (marks != null) {
      back = leave(visit, user, id, typed);
      marks.takeBack(new Tasklist(back.page()).form());
    }
    Optional<String> refusal = new Tasklist(back.page()).answered();
    typed.isNothing(back.page());
    return refusal;
  }

  /** The first time that somebody is in front of a form, the person goes away before sending it. */
  private Visit leave(Visit visit, String user, String task, LeftBehind typed) {
    assertThat(typed.sentences()).as("every text of the form is looked for").isGreaterThanOrEqualTo(Marks.texts(new Tasklist(visit.page()).form()));
    Visit back = visit;
    for (Departure way : EVERY_WAY ? List.of(Departure.values()) : List.of(IN_TURN.get(left.size() % IN_TURN.size()))) {
      back = way.andBack(back, new Answering(user, task), typed);
    }
    return back;
  }

  /** Forms that somebody left half-way. */
  Set<String> formsLeft() {
    return left;
  }

  /** How many sentences were looked for in the browsers' storages. */
  int sentences() {
    return sentences;
  }

  /** Stages of the path and professions that looked at the case beside the form. */
  Set<String> statesBeside() {
    return beside.states();
  }

  private final class Answering implements Departure.Person {

    private final String user;
    private final String task;

    Answering(String user, String task) {
      this.user = user;
      this.task = task;
    }

    @Override
    public String userName() {
      return user;
    }

    @Override
    public Visit onAnotherComputer() {
      Visit elsewhere = chromium.visit(port, SCREEN).signIn(user);
      visits.put(user, elsewhere);
      return elsewhere;
    }

    @Override
    public void returns(Visit visit) {
      visit.open("/camunda/app/tasklist/default/#/?task=" + task);
      new Tasklist(visit.page()).form().getByText(Tasklist.HEADER).waitFor();
    }
  }

  @Override
  public void close() {
    visits.values().forEach(Visit::close);
  }

  private Visit arrives(String user) {
    Visit visit = chromium.visit(port, SCREEN).signIn(user);
    visit.follow("Mes tâches");
    return visit;
  }

  /** Where the person has to look. */
  private static String listOf(String user, JsonNode task) {
    JsonNode later = task.path("followUp");
    if (later.isTextual() && OffsetDateTime.parse(later.asText(), TIME).isAfter(OffsetDateTime.now())) {
      return "Plus tard";
    }
    return user.equals(task.path("assignee").asText()) ? "Mes tâches" : "Mon équipe";
  }

  private void read(Visit visit, JsonNode form, String state) {
    String seen = form.path("id").asText() + ", " + state;
    // the same form says the same words to the next pupil
    if (states.add(seen)) {
      read.read(visit.page(), seen);
    }
  }

  private void photograph(Visit visit, Locator filled, JsonNode form) {
    read(visit, form, "filled");
    photographs++;
    visit.screenshot(filled, "%s/%02d-%s".formatted(album, photographs, form.path("id").asText()));
  }
}
