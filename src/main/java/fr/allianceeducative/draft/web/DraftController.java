package fr.allianceeducative.draft.web;

import fr.allianceeducative.draft.Draft;
import fr.allianceeducative.draft.DraftDesk;
import fr.allianceeducative.draft.Drafts;
import fr.allianceeducative.draft.LateTexts;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what is typed in Tasklist. What was kept comes back with the form itself. */
@RestController
@RequestMapping("/api/drafts/{task}")
class DraftController {

  /** A sign takes four bytes at most. */
  private static final int MOST_BYTES = 4 * DraftDesk.LONGEST;

  private static final String SHEET = "X-Feuille";

  private final DraftDesk desk;
  private final UnsentForms forms;
  private final LateTexts late;
  private final People people;
  private final Turns turns;

  DraftController(DraftDesk desk, UnsentForms forms, LateTexts late, People people, Turns turns) {
    this.desk = desk;
    this.forms = forms;
    this.late = late;
    this.people = people;
    this.turns = turns;
  }

  /**
   * What Tasklist has to know beside the form.
   *
   * @param savedAt when the person's own draft was kept; null without one
   * @param others who else has begun to write
   * @param token to be sent with what changes something
   * @param sheet to be sent with what is typed: it says whose this page is, whoever has logged in since
   * @param reader who asks: after a login in another tab it may be somebody else
   */
  record State(@Nullable Instant savedAt, List<Other> others, @Nullable String token, String sheet, String reader) {}

  /** Somebody else who has begun to write, and since when; never what. */
  record Other(String name, Instant savedAt) {}

  record Kept(Instant savedAt, List<Other> others) {}

  /** The task is over; what was written waits for its author. */
  record Late(Instant until) {}

  @GetMapping
  State state(@PathVariable String task, @Nullable CsrfToken token) {
    String reader = people.current().map(Staff::userName).orElse("");
    return new State(
        desk.mine(task).map(Draft::savedAt).orElse(null),
        named(desk.others(task)),
        token == null ? null : token.getToken(),
        forms.sheet(reader, page(task)),
        reader);
  }

  /**
   * Keeps the answers. On a shared computer somebody else may have logged in meanwhile: what the first person typed is not kept
   * under the second one's name, and waits for the first.
   */
  @PutMapping
  ResponseEntity<Object> keep(
      @PathVariable String task, @RequestParam String author, @RequestHeader(name = SHEET, required = false) @Nullable String sheet, HttpServletRequest request)
      throws IOException {
    boolean byAuthor = people.current().map(Staff::userName).filter(author::equals).isPresent();
    if (!byAuthor && forms.drawn(sheet).filter(new UnsentForms.Drawn(author, page(task))::equals).isEmpty()) {
      return ResponseEntity.status(HttpStatus.CONFLICT).build();
    }
    byte[] read = request.getInputStream().readNBytes(MOST_BYTES + 1);
    Refusal.unless(read.length <= MOST_BYTES, DraftDesk.TOO_LONG);
    String answers = new String(read, StandardCharsets.UTF_8);
    if (!byAuthor) {
      boolean kept = turns.take(turn(author, task), () -> desk.keepFor(author, task, answers));
      return ResponseEntity.status(kept ? HttpStatus.ACCEPTED : HttpStatus.CONFLICT).build();
    }
    return turns
        .take(turn(author, task), () -> desk.keep(task, answers))
        .<ResponseEntity<Object>>map(saved -> ResponseEntity.ok(new Kept(saved.at(), named(saved.others()))))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).body(late.until(task).map(Late::new).orElse(null)));
  }

  @DeleteMapping
  ResponseEntity<Void> discard(@PathVariable String task) {
    turns.take(turn(people.current().map(Staff::userName).orElse(""), task), () -> desk.discard(task));
    return ResponseEntity.noContent().build();
  }

  private static String page(String task) {
    return "/api/drafts/" + task;
  }

  private static String turn(String author, String task) {
    return author + " " + task;
  }

  private List<Other> named(List<Drafts.Begun> begun) {
    Map<String, String> names =
        Staff.namesOf(people.named(begun.stream().map(Drafts.Begun::author).toList()));
    return begun.stream()
        .map(each -> new Other(names.getOrDefault(each.author(), each.author()), each.savedAt()))
        .toList();
  }
}
