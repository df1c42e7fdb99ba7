package fr.allianceeducative.notification;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.RightsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** With an account goes how its owner was reached: nobody is written to who has left. */
@Component
class ClosedContacts {

  private final ContactPoints contacts;
  private final People people;

  ClosedContacts(ContactPoints contacts, People people) {
    this.contacts = contacts;
    this.people = people;
  }

  @EventListener
  void forget(RightsChanged changed) {
    if (people.standing(changed.userName()).isEmpty()) {
      contacts.remove(changed.userName());
    }
  }
}
