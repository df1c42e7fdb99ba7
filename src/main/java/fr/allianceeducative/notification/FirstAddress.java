package fr.allianceeducative.notification;

import fr.allianceeducative.people.AccountOpened;
import fr.allianceeducative.people.AddressVouched;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody new is reached where whoever opened the account, or the house that lets them in, has said, until they choose for themselves. */
@Component
class FirstAddress {

  private final ContactDesk contacts;

  FirstAddress(ContactDesk contacts) {
    this.contacts = contacts;
  }

  @EventListener
  void on(AddressVouched event) {
    contacts.propose(event.userName(), event.mail());
  }

  @EventListener
  void on(AccountOpened event) {
    if (event.mail() != null) {
      ContactPoint usual = contacts.of(event.userName());
      contacts.choose(
          new ContactPoint(
              usual.userName(), event.mail(), usual.mobile(), usual.rhythm(), usual.quietFrom(), usual.quietUntil(),
              usual.urgentBySms()));
    }
  }
}
