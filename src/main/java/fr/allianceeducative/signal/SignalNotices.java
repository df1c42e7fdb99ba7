package fr.allianceeducative.signal;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who qualify signals, and the référents, of an urgent one that joins an open case. The first of a case is told by its task. */
@Component
class SignalNotices {

  private final Notifications notifications;
  private final CaseDesk cases;

  SignalNotices(Notifications notifications, CaseDesk cases) {
    this.notifications = notifications;
    this.cases = cases;
  }

  /** What they are told. */
  enum Words implements Wording {
    URGENT_SIGNAL;

    @Override
    public String sentence() {
      return "Un signal urgent est joint à un dossier ouvert.";
    }

    @Override
    public Occasion occasion() {
      return Occasion.URGENT;
    }
  }

  @EventListener
  void on(UrgentReportJoined event) {
    CaseFile file = cases.caseFile(event.caseNumber());
    tell(file, Recipient.team(Role.CPE, Role.RDS, Role.DIRECTEUR_ECOLE), event);
    Set<String> referents = Stream.of(file.referent(), file.secondReferent()).filter(Objects::nonNull).collect(Collectors.toSet());
    if (!referents.isEmpty()) {
      tell(file, Recipient.persons(referents), event);
    }
  }

  /** Under one key: a référent who is in the team reads it once. */
  private void tell(CaseFile file, Recipient to, UrgentReportJoined event) {
    notifications.tell(Notice.aboutCase(file.number(), file.school(), to, Words.URGENT_SIGNAL, "signal-urgent:" + event.report()));
  }
}
