package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.notification.PostRules.Hours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people say how they wish to be reached. */
@Service
@Transactional
public class ContactDesk {

  private final ContactPoints contacts;
  private final PostRules rules;

  ContactDesk(ContactPoints contacts, PostRules rules) {
    this.contacts = contacts;
    this.rules = rules;
  }

  /** What a person chose; what everybody has who chose nothing. */
  @Transactional(readOnly = true)
  public ContactPoint of(String userName) {
    return contacts.find(userName).orElseGet(() -> usual(userName));
  }

  /** Keeps what a person chose. A mobile number may be written as people do in France. */
  public void choose(ContactPoint wished) {
    String mail = Reach.mail(wished.mail()).orElse(null);
    String mobile = Reach.mobile(wished.mobile()).orElse(null);
    Refusal.unless(
        mail != null || isBlank(wished.mail()),
        "Vérifiez l’adresse de courriel : elle s’écrit comme prenom.nom@exemple.fr.");
    Refusal.unless(
        mobile != null || isBlank(wished.mobile()),
        "Vérifiez le numéro de mobile : il s’écrit comme 06 12 34 56 78 ou +33 6 12 34 56 78.");
    Refusal.unless(
        mobile != null || !wished.urgentBySms(), "Indiquez un numéro de mobile pour recevoir les urgences par SMS.");
    contacts.put(
        new ContactPoint(
            wished.userName(), mail, mobile, wished.rhythm(), wished.quietFrom(), wished.quietUntil(), wished.urgentBySms()));
  }

  /** An address for somebody who has chosen none yet, today’s in the place of yesterday’s; one that no mail could go to is left out. */
  void propose(String userName, String mail) {
    Reach.mail(mail).ifPresent(
        readable -> {
          ContactPoint usual = usual(userName);
          contacts.propose(
              new ContactPoint(
                  userName, readable, null, usual.rhythm(), usual.quietFrom(), usual.quietUntil(), usual.urgentBySms()));
        });
  }

  private ContactPoint usual(String userName) {
    Hours hours = rules.hours();
    return new ContactPoint(
        userName, null, null, ContactPoint.Rhythm.DAILY, hours.quietFrom(), hours.quietUntil(), false);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
