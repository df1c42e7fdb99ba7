package fr.allianceeducative.conversation;

import fr.allianceeducative.casefile.Readers;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.casefile.TaskSights;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.notification.Link;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Recipient;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.Block;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to the fil of a case. It is open to those whom the matrix lets read it (« F »), and closes with a pause of sharing
 * as the matrix says. Whoever is called by name is told that a message waits, and nothing of what it says.
 */
@Service
@Transactional
public class ConversationDesk {

  private static final int SHOWN = 50;
  private static final String MEMBERS_ONLY = "Le fil est ouvert à celles et ceux qui suivent l’élève ensemble.";
  private static final String PAUSED =
      "Le partage de ce dossier est en pause, et son fil aussi. Adressez-vous à la direction de l’établissement.";

  private final Sights sights;
  private final TaskSights ties;
  private final Readers readers;
  private final Posts posts;
  private final ConversationLines lines;
  private final Notifications notifications;
  private final Clock clock;

  ConversationDesk(
      Sights sights,
      TaskSights ties,
      Readers readers,
      Posts posts,
      ConversationLines lines,
      Notifications notifications,
      Clock clock) {
    this.sights = sights;
    this.ties = ties;
    this.readers = readers;
    this.posts = posts;
    this.lines = lines;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * Opens the fil; from then on the others see how far the person has read.
   *
   * @param before shows what was written before this message; null for the newest
   * @throws Refusal when the person may not read it
   */
  public Conversation open(CaseNumber number, @Nullable Long before) {
    SeenCase file = opened(number);
    List<Post> newest = new ArrayList<>(posts.latest(number, before, SHOWN + 1));
    boolean more = newest.size() > SHOWN;
    List<Post> shown = new ArrayList<>(newest.subList(0, Math.min(SHOWN, newest.size())));
    Collections.reverse(shown);
    Map<String, Long> read = posts.readings(number);
    Readers.Reading reading = readers.of(file, Block.CONVERSATION, read.keySet());
    List<Conversation.Line> told = lines.of(shown, file.reader(), reading.people(), read);
    if (before == null && !shown.isEmpty()) {
      posts.read(number, file.reader(), shown.get(shown.size() - 1).id(), clock.instant());
    }
    return new Conversation(file, told, more ? shown.get(0).id() : null, others(reading, file.reader()), reading.district());
  }

  /**
   * Keeps a message and tells whom it calls. The same form sent again changes nothing.
   *
   * @throws Refusal when the person may not write here, or the case is closed
   */
  public void write(WritePost command) {
    CaseNumber number = command.caseNumber();
    SeenCase file = opened(number);
    Refusal.unless(file.isOpen(), "Ce dossier est clos : son fil se lit encore, et ne s’écrit plus.");
    Readers.Reading reading = readers.of(file, Block.CONVERSATION, posts.readings(number).keySet());
    Mentions mentions = new Mentions(others(reading, file.reader()));
    String text = command.tell() == null ? command.text() : mentions.calling(command.tell(), command.text());
    Refusal.unless(
        text.length() <= WritePost.LONGEST, "Écrivez votre message en %d signes au plus.".formatted(WritePost.LONGEST));
    OptionalLong kept = posts.add(number, file.reader(), clock.instant(), text, command.once());
    if (kept.isPresent()) {
      posts.read(number, file.reader(), kept.getAsLong(), clock.instant());
      tell(file, mentions.in(text), kept.getAsLong());
    }
  }

  /** @throws Refusal when the person may not read the fil of this case */
  @Transactional(readOnly = true)
  public void mustBeOpen(CaseNumber number) {
    opened(number);
  }

  /**
   * Why the fil does not open beside a task of the case; empty when it does. To look there is nobody's mistake: the task leads to it, and
   * nothing is written down.
   */
  @Transactional(readOnly = true)
  public Optional<String> closed(CaseNumber number) {
    Optional<SeenCase> file = ties.byOwnTies(number);
    if (file.filter(seen -> !seen.waits() && seen.sight().reads(Block.CONVERSATION)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(file.filter(SeenCase::waits).isPresent() ? PAUSED : MEMBERS_ONLY);
  }

  /** How many messages of others wait for the reader of a case; none for who may not read them. One statement. */
  @Transactional(readOnly = true)
  public int unread(SeenCase file) {
    return file.sight().reads(Block.CONVERSATION) ? posts.unread(file.number(), file.reader()) : 0;
  }

  private SeenCase opened(CaseNumber number) {
    SeenCase file = sights.open(number);
    Refusal.unless(!file.waits(), PAUSED);
    Refusal.unless(file.sight().reads(Block.CONVERSATION), MEMBERS_ONLY);
    return file;
  }

  private void tell(SeenCase file, Set<String> called, long post) {
    notifications.tell(
        Notice.aboutCase(file.number(), file.school(), Recipient.persons(called), ConversationWords.CALLED, "fil:" + post)
            .leadingTo(new Link("/dossiers/" + file.number() + "/fil")));
  }

  private static List<Staff> others(Readers.Reading reading, String reader) {
    return reading.people().stream().filter(staff -> !staff.userName().equals(reader)).toList();
  }
}
