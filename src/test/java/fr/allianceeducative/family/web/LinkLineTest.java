package fr.allianceeducative.family.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.family.FamilyLink;
import fr.allianceeducative.family.Holder;
import fr.allianceeducative.family.LinkPurpose;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.Message.State;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.testing.MovingClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkLineTest {

  private final MovingClock clock = new MovingClock("2026-11-03T09:00:00Z");
  private final FamilyLink link =
      new FamilyLink(
          "abc", new CaseNumber("AE-2026-000007"), Holder.GUARDIAN, "Anne Martin", LinkPurpose.VOICE, Channel.MAIL, "anne@exemple.fr", "2026",
          clock.instant(), null, clock.instant().plus(Duration.ofDays(14)), 0, null, null, null, null);

  @Test
  void a_message_that_did_not_leave_is_said_in_a_sentence_with_what_to_do() {
    assertThat(post(State.KEPT)).startsWith("n’est pas parti").endsWith("Renvoyez-le, ou appelez la personne.");
    assertThat(post(State.STALE)).startsWith("n’est pas parti").endsWith("Renvoyez-le, ou appelez la personne.");
    assertThat(post(State.FAILED)).startsWith("n’est pas arrivé").endsWith("Vérifiez les coordonnées, ou appelez la personne.");
    assertThat(post(State.SENT)).isEqualTo("parti");
  }

  @Test
  void nobody_is_asked_to_send_a_link_again_that_is_over() {
    clock.move(Duration.ofDays(15));

    assertThat(post(State.KEPT)).startsWith("n’est pas parti").doesNotContain("Renvoyez");
  }

  private String post(State state) {
    Message message =
        new Message(
            7, link.recipient(), link.recipient(), Channel.MAIL, "jeton", new Uai("0350001A"), link.caseNumber(), Occasion.FAMILY, "", "/lien#abc",
            null, state, link.sentAt(), link.sentAt(), 0, null, null);
    return LinkLine.of(link, message, true, Map.of(), clock).post();
  }
}
