package fr.allianceeducative.notification;

import fr.allianceeducative.notification.PostRules.Hours;
import fr.allianceeducative.people.DemonstrationStaff;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the people of the demonstration addresses at which nobody can be reached. */
@Component
@ConditionalOnProperty("alliance.demonstration")
@Order(DemonstrationContacts.ORDER)
class DemonstrationContacts implements ApplicationRunner {

  /** After the people themselves. */
  static final int ORDER = 400;

  private final DemonstrationStaff staff;
  private final ContactPoints contacts;
  private final PostRules rules;

  DemonstrationContacts(DemonstrationStaff staff, ContactPoints contacts, PostRules rules) {
    this.staff = staff;
    this.contacts = contacts;
    this.rules = rules;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Hours hours = rules.hours();
    List<ContactPoint> points =
        staff.everyone().stream()
            .filter(person -> person.school() != null || person.district() != null)
            .map(
                person ->
                    new ContactPoint(
                        person.userName(), person.userName() + "@demo.invalid", null, ContactPoint.Rhythm.DAILY,
                        hours.quietFrom(), hours.quietUntil(), false))
            .toList();
    contacts.addMissing(points);
  }
}
