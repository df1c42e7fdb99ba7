package fr.allianceeducative.notification;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.UrgencyDeclared;
import fr.allianceeducative.people.Role;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is told when something happens to a case at any time. */
@Component
class CaseNotices {

  private final Notifications notifications;
  private final CaseDesk cases;
  private final Clock clock;

  CaseNotices(Notifications notifications, CaseDesk cases, Clock clock) {
    this.notifications = notifications;
    this.cases = cases;
    this.clock = clock;
  }

  /** What is said. */
  enum Words implements Wording {
    URGENCY("Une urgence a été déclarée pour une situation de votre établissement.", Occasion.URGENT);

    private final String sentence;
    private final Occasion occasion;

    Words(String sentence, Occasion occasion) {
      this.sentence = sentence;
      this.occasion = occasion;
    }

    @Override
    public String sentence() {
      return sentence;
    }

    @Override
    public Occasion occasion() {
      return occasion;
    }
  }

  @EventListener
  void on(UrgencyDeclared urgency) {
    CaseFile file = cases.caseFile(urgency.caseNumber());
    notifications.tell(
        Notice.aboutCase(
            file.number(),
            file.school(),
            Recipient.team(Role.CHEF_ETABLISSEMENT, Role.DIRECTEUR_ECOLE),
            Words.URGENCY,
            "urgence:%s:%s".formatted(file.number(), clock.instant())));
  }
}
