package fr.allianceeducative.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Unsent;
import fr.allianceeducative.people.UnsentForms;
import fr.allianceeducative.vault.TextSafe;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a form that was sent too late beside the drafts, closed as they are, for as long as the table of delays says. */
@Service
@Transactional
class UnsentPages implements UnsentForms {

  private static final String SHEET = "sheet";
  private static final String BETWEEN = "\n";
  private static final String BEFORE_TEXT = "~";
  private static final int PARTS = 3;
  private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

  private final Drafts drafts;
  private final TextSafe safe;
  private final KeptTime time;
  private final ObjectMapper json;
  private final Clock clock;

  UnsentPages(Drafts drafts, TextSafe safe, KeptTime time, ObjectMapper json, Clock clock) {
    this.drafts = drafts;
    this.safe = safe;
    this.time = time;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String sheet(String author, String page) {
    TextSafe.Closed closed = safe.close(String.join(BETWEEN, clock.instant().toString(), author, page), SHEET);
    return closed.keyId() + BEFORE_TEXT + closed.text();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Drawn> drawn(@Nullable String sheet) {
    int text = sheet == null ? -1 : sheet.indexOf(BEFORE_TEXT);
    return sheet == null || text < 0
        ? Optional.empty()
        : safe.open(new TextSafe.Closed(sheet.substring(0, text), sheet.substring(text + 1)), SHEET)
            .map(opened -> opened.split(BETWEEN, PARTS))
            .filter(parts -> parts.length == PARTS && Instant.parse(parts[0]).isAfter(time.oldest()))
            .map(parts -> new Drawn(parts[1], parts[2]));
  }

  /** Two pages of one person may close at the same moment: each statement stands for itself. */
  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean keep(Drawn drawn, String address, Map<String, String[]> sent) {
    Map<String, List<String>> fields = new TreeMap<>();
    sent.forEach((name, values) -> fields.put(name, Arrays.asList(values)));
    fields.keySet().removeAll(List.of(FIELD, "_csrf"));
    List<String> meant = fields.remove(MEANT_FOR);
    String answers = write(fields, meant != null && meant.get(0).startsWith(drawn.page()) ? meant.get(0) : address);
    if (answers.length() > DraftDesk.LONGEST) {
      return false;
    }
    drafts.put(new Draft(drawn.page(), drawn.author(), answers, clock.instant()), subject(drawn.page()));
    return true;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Unsent> find(String author, String page) {
    return drafts.find(page, author).map(this::read);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> waiting(String author) {
    return drafts.latestPage(author);
  }

  @Override
  public void forget(String author, String page) {
    drafts.remove(page, author);
  }

  @Scheduled(cron = "0 25 3 * * *")
  void sweep() {
    drafts.removePages(time.oldest());
  }

  /** The case that the page is about, so that it goes with the case. */
  private static @Nullable String subject(String page) {
    return Stream.of(page.split("/")).flatMap(part -> CaseNumber.read(part).stream()).map(CaseNumber::value).findFirst().orElse(null);
  }

  private String write(Map<String, List<String>> fields, String address) {
    try {
      // no name of a field begins so
      fields.put("/", List.of(address));
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Fields of a form are texts", e);
    }
  }

  private Unsent read(Draft draft) {
    try {
      Map<String, List<String>> fields = json.readValue(draft.answers(), FIELDS);
      String address = fields.getOrDefault("/", List.of(draft.place())).get(0);
      fields.remove("/");
      return new Unsent(address, fields, draft.savedAt());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not what was kept", e);
    }
  }
}
