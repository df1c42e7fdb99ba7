package fr.allianceeducative.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import fr.allianceeducative.journey.Hands;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers in Tasklist. Each person sits in front of an own browser and stays logged in; the first task is found in the person's
 * lists, later ones by their link.
 */
final class TasklistHands implements Hands, AutoCloseable {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
  private static final int SCREEN = 1440;

  private final Chromium chromium;
  private final int port;
  private final ReadText read;
  private final Set<String> states = new HashSet<>();
  private final Map<String, Visit> visits = new HashMap<>();
  private String album = "";
  private int photographs;

  TasklistHands(Chromium chromium, int port, ReadText read) {
    this.chromium = chromium;
    this.port = port;
    this.read = read;
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
    typed.isNothing();
    dialog.complete();
    typed.isNothing();
  }

  @Override
  public Optional<String> answer(String user, JsonNode task, Map<String, ?> answers) {
    boolean first = !visits.containsKey(user);
    Visit visit = visits.computeIfAbsent(user, this::arrives);
    try {
      return answer(visit, first ? listOf(user, task) : null, task, answers);
    } catch (PlaywrightException | AssertionError failure) {
      visit.screenshot("%s/%02d-failed".formatted(album, photographs + 1));
      throw new AssertionError("%s cannot answer %s; the browser says %s".formatted(user, task.path("name").asText(), visit.complaints()), failure);
    }
  }

  private Optional<String> answer(Visit visit, @Nullable String list, JsonNode task, Map<String, ?> answers) {
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
    read(visit, form, "as it opens");
    new FormFilling(visit.read(ENGINE + "/task/" + id + "/form-variables"))
        .fill(new FormFields(tasklist.form()), form.path("components"), answers);
    photograph(visit, tasklist.form(), form);
    LeftBehind typed = LeftBehind.of(tasklist.form());
    typed.isNothing();
    Optional<String> refusal = tasklist.answered();
    typed.isNothing();
    return refusal;
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
