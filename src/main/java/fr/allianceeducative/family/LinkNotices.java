package fr.allianceeducative.family;

import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.PresentReferent;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Recipient;
import fr.allianceeducative.people.Role;
import org.springframework.stereotype.Component;

/** Tells the référent, or whoever looks after cases in the school, that the family was there. */
@Component
class LinkNotices {

  private final Notifications notifications;
  private final PresentReferent referent;

  LinkNotices(Notifications notifications, PresentReferent referent) {
    this.notifications = notifications;
    this.referent = referent;
  }

  void tell(CaseFile file, LinkWords words, String once) {
    Recipient to =
        referent.of(file).map(Recipient::person).orElseGet(() -> Recipient.team(Role.CPE, Role.RDS, Role.DIRECTEUR_ECOLE));
    notifications.tell(Notice.aboutCase(file.number(), file.school(), to, words, once));
  }
}
