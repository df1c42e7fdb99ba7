package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Recipient;
import fr.allianceeducative.notification.Wording;
import fr.allianceeducative.people.Role;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the référents that an agreement ended which the house cannot put to a profession: a partner is written by hand, and only who knows
 * the pupil knows whose contribution was meant. Where nobody is référent, whoever names one is told.
 */
@Component
class PartnerNotices {

  private final Notifications notifications;
  private final CaseDesk cases;

  PartnerNotices(Notifications notifications, CaseDesk cases) {
    this.notifications = notifications;
    this.cases = cases;
  }

  /** What they are told: no name, and no word of what was written. */
  enum Words implements Wording {
    WHOSE_AGREEMENT;

    @Override
    public String sentence() {
      return "Un accord de partage a pris fin : voyez dans le registre des partages s’il faut arrêter une contribution au diagnostic.";
    }

    @Override
    public Occasion occasion() {
      return Occasion.REMINDER;
    }
  }

  @EventListener
  void on(PartnerUnknown event) {
    CaseFile file = cases.caseFile(event.caseNumber());
    Set<String> referents =
        Stream.of(file.referent(), file.secondReferent()).filter(Objects::nonNull).collect(Collectors.toSet());
    Recipient to =
        referents.isEmpty()
            ? Recipient.team(Role.CHEF_ETABLISSEMENT, Role.DIRECTEUR_ECOLE)
            : Recipient.persons(referents);
    notifications.tell(
        Notice.aboutCase(file.number(), file.school(), to, Words.WHOSE_AGREEMENT, "accord-sans-profession:" + UUID.randomUUID()));
  }
}
