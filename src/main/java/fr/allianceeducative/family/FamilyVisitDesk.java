package fr.allianceeducative.family;

import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.FamilyLinkUsed;
import fr.allianceeducative.casefile.FamilyQuestions;
import fr.allianceeducative.casefile.FamilySaid;
import fr.allianceeducative.casefile.WithdrawAgreements;
import fr.allianceeducative.kernel.Printable;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.SafeText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the holder of a personal link. Whether the link still opens anything is asked again each time; a link that does not
 * gives the same answer whatever the reason.
 *
 * <p>The birth date of the pupil is asked before anything is shown: a message that was sent on, or read over a shoulder, opens
 * nothing. After a few wrong ones ({@link LinkLimits}) the link is shut for good, and the school learns it.
 */
@Service
@Transactional
public class FamilyVisitDesk {

  /** What is said of every link that opens nothing, whatever the reason. */
  public static final String CLOSED = "Ce lien ne marche plus. Appelez l’école : elle peut vous en envoyer un autre.";

  private static final int LONGEST = 2000;
  private static final int MOST_WORDS = 10;

  private final CaseDesk cases;
  private final AgreementDesk agreements;
  private final List<FamilyQuestions> rooms;
  private final Entitlement entitlement;
  private final FamilyLinks links;
  private final LinkLimits limits;
  private final FamilyWords words;
  private final LinkTokens tokens;
  private final LinkNotices notices;
  private final FamilyViews views;
  private final VisitThrottle throttle;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FamilyVisitDesk(
      CaseDesk cases,
      AgreementDesk agreements,
      List<FamilyQuestions> rooms,
      Entitlement entitlement,
      FamilyLinks links,
      LinkLimits limits,
      FamilyWords words,
      LinkTokens tokens,
      LinkNotices notices,
      FamilyViews views,
      VisitThrottle throttle,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.agreements = agreements;
    this.rooms = rooms;
    this.entitlement = entitlement;
    this.links = links;
    this.limits = limits;
    this.words = words;
    this.tokens = tokens;
    this.notices = notices;
    this.views = views;
    this.throttle = throttle;
    this.events = events;
    this.clock = clock;
  }

  /** What came of a birth date. */
  public enum Known {
    YES,
    NO,
    /** Not looked at: too many wrong ones came from the same place. */
    WAIT,
    CLOSED
  }

  /** The id of the link that the house signed; asks no database. */
  public Optional<String> read(String token) {
    return tokens.read(token);
  }

  /** Who holds a link that still opens something. */
  @Transactional(readOnly = true)
  public Optional<Holder> holder(String id) {
    return openLink(id).map(FamilyLink::holder);
  }

  /**
   * Compares the birth date.
   *
   * @param address where the try comes from
   */
  public Known confirm(String id, @Nullable LocalDate birthDate, String address) {
    Optional<FamilyLink> open = openLink(id);
    if (open.isPresent() && !throttle.mayTry(address)) {
      return Known.WAIT;
    }
    if (open.isEmpty()) {
      return Known.CLOSED;
    }
    FamilyLink link = open.get();
    int most = limits.wrongDates(link.holder());
    // counted before it is looked at: tries at the same moment are no way round
    if (!links.tryDate(id, most)) {
      return Known.CLOSED;
    }
    if (cases.caseFile(link.caseNumber()).pupil().birthDate().equals(birthDate)) {
      links.opened(id, clock.instant());
      throttle.wasRight(address);
      if (link.openedAt() == null) {
        events.publishEvent(new FamilyEvent.LinkOpened(link.caseNumber(), link.holder()));
      }
      return Known.YES;
    }
    if (link.wrongDates() + 1 < most) {
      return Known.NO;
    }
    links.end(id, FamilyLink.End.LOCKED, clock.instant());
    events.publishEvent(new FamilyEvent.LinkStopped(link.caseNumber(), link.holder(), FamilyLink.End.LOCKED));
    notices.tell(cases.caseFile(link.caseNumber()), LinkWords.LOCKED, "lien-ferme:" + id);
    return Known.CLOSED;
  }

  /** What the page of the link shows to whoever knows the birth date. */
  public FamilyView open(String id) {
    FamilyLink link = mustBeOpen(id);
    events.publishEvent(new FamilyLinkUsed(link.caseNumber(), FamilyLinkUsed.How.OPENED));
    return views.of(link, cases.caseFile(link.caseNumber()));
  }

  /** Keeps how somebody sees the situation. */
  public void speak(String id, String text) {
    FamilyLink link = mustServe(id, LinkPurpose.VOICE);
    String said = Printable.of(text).strip();
    Refusal.unless(!said.isEmpty(), "Écrivez quelques mots, puis envoyez.");
    Refusal.unless(said.length() <= LONGEST, "C’est un peu long : écrivez %d lettres au plus.".formatted(LONGEST));
    Refusal.unless(
        words.by(id, MOST_WORDS).size() < MOST_WORDS, "Vous avez déjà beaucoup écrit. Demandez plutôt qu’on vous appelle.");
    Instant now = clock.instant();
    words.add(link.caseNumber(), link, now, SafeText.paragraph("Votre message", said, LONGEST));
    answered(link, now, new FamilyEvent.FamilySpoke(link.caseNumber(), link.holder()));
    notices.tell(cases.caseFile(link.caseNumber()), LinkWords.SPOKEN, "mot:" + id + ":" + now.toEpochMilli());
  }

  /** Takes yes and no to a question of the path, and moves it. */
  public void answer(String id, String question, boolean agrees, Set<String> partners) {
    FamilyLink link = mustServe(id, LinkPurpose.AGREEMENT);
    FamilySaid said = new FamilySaid(link.caseNumber(), question, agrees, partners, link.holder().voice());
    Refusal.unless(
        rooms.stream().anyMatch(room -> room.answer(said)), "Cette question n’attend plus de réponse. Merci.");
    Instant now = clock.instant();
    answered(link, now, new FamilyEvent.SharingAnswered(link.caseNumber(), link.holder()));
    notices.tell(cases.caseFile(link.caseNumber()), LinkWords.ANSWERED, "reponse:" + id + ":" + now.toEpochMilli());
  }

  /** Takes agreements back, at any moment and without a reason. */
  public void withdraw(String id, Set<String> partners) {
    FamilyLink link = mustServe(id, LinkPurpose.AGREEMENT);
    Refusal.unless(!partners.isEmpty(), "Cochez avec qui le partage s’arrête.");
    agreements.withdraw(new WithdrawAgreements(link.caseNumber(), partners, link.holder().voice()));
    Instant now = clock.instant();
    links.answered(id, now);
    events.publishEvent(new FamilyLinkUsed(link.caseNumber(), FamilyLinkUsed.How.ANSWERED));
    notices.tell(cases.caseFile(link.caseNumber()), LinkWords.ANSWERED, "retrait:" + id + ":" + now.toEpochMilli());
  }

  FamilyLink mustBeOpen(String id) {
    return openLink(id).orElseThrow(() -> new Refusal(CLOSED));
  }

  private FamilyLink mustServe(String id, LinkPurpose purpose) {
    FamilyLink link = mustBeOpen(id);
    Refusal.unless(link.purpose() == purpose, "Ce lien ne sert pas à cela. Appelez l’école.");
    return link;
  }

  private Optional<FamilyLink> openLink(String id) {
    return links
        .find(id)
        .filter(link -> link.isOpenAt(clock.instant()))
        .filter(link -> cases.find(link.caseNumber()).filter(file -> entitlement.holds(file, link)).isPresent());
  }

  private void answered(FamilyLink link, Instant now, FamilyEvent event) {
    links.answered(link.id(), now);
    events.publishEvent(event);
    events.publishEvent(new FamilyLinkUsed(link.caseNumber(), FamilyLinkUsed.How.ANSWERED));
  }
}
