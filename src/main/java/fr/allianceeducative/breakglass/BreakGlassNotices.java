package fr.allianceeducative.breakglass;

import fr.allianceeducative.casefile.Followers;
import fr.allianceeducative.notification.Link;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Recipient;
import fr.allianceeducative.notification.Wording;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells référents and members of the alliance, the head of the school and whoever protects data that the glass was broken. */
@Component
class BreakGlassNotices {

  private static final Link REASONS = new Link("/acces-exceptionnels");

  private final Notifications notifications;
  private final Followers followers;
  private final People people;
  private final Clock clock;

  BreakGlassNotices(Notifications notifications, Followers followers, People people, Clock clock) {
    this.notifications = notifications;
    this.followers = followers;
    this.people = people;
    this.clock = clock;
  }

  /** What people are told. */
  enum Words implements Wording {
    TO_FOLLOWERS("Un dossier que vous suivez a été ouvert par accès exceptionnel."),
    TO_THOSE_WHO_CHECK("Un dossier a été ouvert par accès exceptionnel : la raison est à lire.");

    private final String sentence;

    Words(String sentence) {
      this.sentence = sentence;
    }

    @Override
    public String sentence() {
      return sentence;
    }

    @Override
    public Occasion occasion() {
      return Occasion.ACCESS;
    }
  }

  @EventListener
  void on(GlassBroken broken) {
    List<String> checking =
        Stream.concat(
                people.inSchool(broken.school(), Role.CHEF_ETABLISSEMENT, Role.DIRECTEUR_ECOLE).stream(),
                people.everywhere(Role.DPO).stream())
            .map(Staff::userName)
            .toList();
    tell(broken, followers.of(broken.caseNumber()), Words.TO_FOLLOWERS, Link.toCase(broken.caseNumber()));
    tell(broken, checking, Words.TO_THOSE_WHO_CHECK, REASONS);
  }

  private void tell(GlassBroken broken, Collection<String> userNames, Words words, Link link) {
    String key = "acces:%s:%s:%s:%s".formatted(words, broken.caseNumber(), broken.userName(), clock.instant());
    notifications.tell(
        Notice.aboutCase(broken.caseNumber(), broken.school(), Recipient.persons(userNames), words, key).leadingTo(link));
  }
}
