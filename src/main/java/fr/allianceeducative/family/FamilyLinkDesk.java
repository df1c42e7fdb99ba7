package fr.allianceeducative.family;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.Delays;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.FamilyLinkUsed;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Link;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Reach;
import fr.allianceeducative.people.Pen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the school to personal links: send one, send it again, stop it, see what became of it.
 *
 * <p>An address gets a few links a day at most ({@link LinkLimits}), so that neither a mistake nor a zeal becomes a burden.
 */
@Service
@Transactional
public class FamilyLinkDesk {

  private static final int SHOWN = 30;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final CaseDesk cases;
  private final FamilyDesk families;
  private final Entitlement entitlement;
  private final FamilyLinks links;
  private final LinkLimits limits;
  private final LinkTokens tokens;
  private final Notifications notifications;
  private final Delays delays;
  private final SchoolCalendar calendar;
  private final Directory directory;
  private final Pen pen;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FamilyLinkDesk(
      CaseDesk cases,
      FamilyDesk families,
      Entitlement entitlement,
      FamilyLinks links,
      LinkLimits limits,
      LinkTokens tokens,
      Notifications notifications,
      Delays delays,
      SchoolCalendar calendar,
      Directory directory,
      Pen pen,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.families = families;
    this.entitlement = entitlement;
    this.links = links;
    this.limits = limits;
    this.tokens = tokens;
    this.notifications = notifications;
    this.delays = delays;
    this.calendar = calendar;
    this.directory = directory;
    this.pen = pen;
    this.events = events;
    this.clock = clock;
  }

  /** Sends a new link. */
  public void send(SendLink command) {
    CaseFile file = cases.caseFile(command.caseNumber());
    refuse(entitlement.whyNot(file, command.holder(), command.guardian(), command.purpose()));
    String address = address(command);
    Instant now = clock.instant();
    mayStillGet(command.holder(), address, now);
    FamilyLink link =
        new FamilyLink(
            tokens.newId(), file.number(), command.holder(), command.guardian(), command.purpose(), command.channel(), address,
            tokens.key().id(), now, pen.author(), expiry(file, command.purpose(), now), 0, null, null, null, null);
    links.add(link);
    post(file, link, link.recipient());
    events.publishEvent(new FamilyEvent.LinkSent(file.number(), link.holder(), link.purpose()));
    events.publishEvent(new FamilyLinkUsed(file.number(), FamilyLinkUsed.How.SENT));
  }

  /** Offers a link to each representative whom the channel reaches; whoever may have none gets none, and nobody is refused. */
  public void offer(CaseNumber number, LinkPurpose purpose, Channel channel) {
    CaseFile file = cases.caseFile(number);
    Instant now = clock.instant();
    int most = limits.linksPerDay(Holder.GUARDIAN);
    for (Guardian guardian : families.guardians(number)) {
      Optional<String> address = Entitlement.addressOf(guardian, channel);
      boolean may = entitlement.whyNot(file, Holder.GUARDIAN, guardian.name(), purpose).isEmpty();
      if (may && address.isPresent() && gotLately(address.get(), now) < most) {
        send(new SendLink(number, guardian.name(), purpose, channel, null));
      }
    }
  }

  /** Sends a link that is still open once more, as often as somebody asks, until its address has got as many as a day allows. */
  public void remind(CaseNumber number, String id) {
    FamilyLink link = known(number, id);
    CaseFile file = cases.caseFile(number);
    Instant now = clock.instant();
    Refusal.unless(link.isOpenAt(now), "Ce lien n’ouvre plus rien : envoyez-en un nouveau.");
    refuse(entitlement.whyNot(file, link.holder(), link.guardian(), link.purpose()));
    mayStillGet(link.holder(), link.address(), now);
    again(file, link, now);
  }

  /** Sends a link that did not leave when it was due; whoever may have none gets none, and nobody is refused. */
  void sendAfterAll(FamilyLink link) {
    CaseFile file = cases.caseFile(link.caseNumber());
    Instant now = clock.instant();
    boolean may = link.isOpenAt(now) && entitlement.holds(file, link);
    if (may && gotLately(link.address(), now) < limits.linksPerDay(link.holder())) {
      again(file, link, now);
    }
  }

  private void again(CaseFile file, FamilyLink link, Instant now) {
    links.sentAgain(link, now);
    post(file, link, link.recipient() + ":" + now);
    events.publishEvent(new FamilyEvent.LinkSent(file.number(), link.holder(), link.purpose()));
    events.publishEvent(new FamilyLinkUsed(file.number(), FamilyLinkUsed.How.SENT));
  }

  private static void refuse(Optional<String> reason) {
    reason.ifPresent(
        sentence -> {
          throw new Refusal(sentence);
        });
  }

  private int gotLately(String address, Instant now) {
    return links.sentTo(address, now.minus(A_DAY));
  }

  private void mayStillGet(Holder holder, String address, Instant now) {
    int most = limits.linksPerDay(holder);
    Refusal.unless(
        gotLately(address, now) < most,
        (most == 1 ? "Cette personne a déjà reçu un lien" : "Cette personne a déjà reçu %d liens".formatted(most))
            + " aujourd’hui : réessayez demain, ou appelez-la.");
  }

  /** The link opens nothing from now on; a message that has not left yet does not leave. */
  public void revoke(CaseNumber number, String id) {
    FamilyLink link = known(number, id);
    Refusal.unless(
        links.end(link.id(), FamilyLink.End.REVOKED, clock.instant()), "Ce lien est déjà arrêté : rechargez la page.");
    notifications.forget(number, place(link));
    events.publishEvent(new FamilyEvent.LinkStopped(number, link.holder(), FamilyLink.End.REVOKED));
    events.publishEvent(new FamilyLinkUsed(number, FamilyLinkUsed.How.ENDED));
  }

  /** The newest thirty of a case. */
  @Transactional(readOnly = true)
  public List<FamilyLink> of(CaseNumber number) {
    return links.of(number, SHOWN);
  }

  /** Legal representatives of the case who may hold a link, with what they are reached by. */
  @Transactional(readOnly = true)
  public List<Guardian> guardians(CaseFile file) {
    return families.guardians(file.number()).stream()
        .filter(guardian -> entitlement.whyNot(file, Holder.GUARDIAN, guardian.name(), LinkPurpose.FOLLOW).isEmpty())
        .toList();
  }

  /** Why nobody may have a link now, or not the representatives; empty when nothing speaks against it. */
  @Transactional(readOnly = true)
  public Optional<String> whyNot(CaseFile file) {
    return entitlement.whyNot(file, Holder.PUPIL, null, LinkPurpose.FOLLOW);
  }

  private void post(CaseFile file, FamilyLink link, String once) {
    notifications.tell(
        new Notice(
            link.to(), file.school(), LinkWords.of(link.purpose()), place(link), once, file.number(), null, null));
  }

  /** Where the message leads, for the house itself: the id alone opens nothing. */
  private static Link place(FamilyLink link) {
    return new Link("/lien#" + link.id());
  }

  private String address(SendLink command) {
    if (command.guardian() == null) {
      Optional<String> given =
          command.channel() == Channel.MAIL ? Reach.mail(command.address()) : Reach.mobile(command.address());
      return given.orElseThrow(
          () ->
              new Refusal(
                  command.channel() == Channel.MAIL
                      ? "Écrivez l’adresse de courriel de l’élève, comme prenom.nom@exemple.fr."
                      : "Écrivez le numéro de mobile de l’élève, comme 06 12 34 56 78."));
    }
    return families.guardians(command.caseNumber()).stream()
        .filter(guardian -> guardian.name().equals(command.guardian()))
        .findFirst()
        .flatMap(guardian -> Entitlement.addressOf(guardian, command.channel()))
        .orElseThrow(
            () ->
                new Refusal(
                    command.channel() == Channel.MAIL
                        ? "Le dossier n’a pas d’adresse de courriel pour cette personne : corrigez ses coordonnées, ou choisissez le SMS."
                        : "Le dossier n’a pas de numéro de mobile pour cette personne : corrigez ses coordonnées, ou choisissez le courriel."));
  }

  private Instant expiry(CaseFile file, LinkPurpose purpose, Instant now) {
    SchoolZone zone = directory.school(file.school()).map(School::zone).orElse(SchoolZone.A);
    return calendar.plus(now, delays.of(purpose.delay()), zone);
  }

  private FamilyLink known(CaseNumber number, String id) {
    return links
        .find(id)
        .filter(link -> link.caseNumber().equals(number))
        .orElseThrow(() -> new Refusal("Ce lien n’est plus dans le dossier : rechargez la page."));
  }
}
