package fr.allianceeducative.standin;

import fr.allianceeducative.notification.Link;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Recipient;
import fr.allianceeducative.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever stands in, and whoever did not say so themselves. Messages belong to a school: a district's people see it on their home. */
@Component
class StandInNotices {

  private static final Link PAGE = new Link("/absences");

  private final Notifications notifications;

  StandInNotices(Notifications notifications) {
    this.notifications = notifications;
  }

  void declared(long id, Staff away, @Nullable String substitute, Staff by) {
    if (substitute != null && !substitute.equals(by.userName())) {
      tell(away, substitute, StandInWords.STANDS_IN, id);
    }
    if (!by.userName().equals(away.userName())) {
      tell(away, away.userName(), StandInWords.DECLARED, id);
    }
  }

  private void tell(Staff away, String userName, StandInWords words, long id) {
    if (away.school() != null) {
      notifications.tell(
          new Notice(Recipient.person(userName), away.school(), words, PAGE, "absence:" + id + ":" + words, null, null, null));
    }
  }
}
