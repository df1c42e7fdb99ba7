package fr.allianceeducative.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a message calls. */
class MentionsTest {

  private final Mentions mentions = new Mentions(List.of(staff("a.legoff", "Anne Le Goff"), staff("a.le", "Anne Le"), staff("p.roux", "Paul Roux")));

  @Test
  void a_name_behind_the_sign_calls_its_person_whatever_the_capitals() {
    assertThat(mentions.in("Merci @paul roux, vu avec @Anne Le Goff.")).containsExactly("a.legoff", "p.roux");
  }

  @Test
  void a_name_without_the_sign_and_a_longer_name_call_nobody() {
    assertThat(mentions.in("Paul Roux, et @Paul Rouxel, et paul@Roux")).isEmpty();
  }

  @Test
  void who_cannot_read_the_fil_cannot_be_called() {
    assertThat(mentions.in("@Une Inconnue @")).isEmpty();
    assertThat(new Mentions(List.of()).in("@Paul Roux")).isEmpty();
  }

  @Test
  void telling_somebody_puts_the_call_before_the_text_once() {
    assertThat(mentions.calling("p.roux", "c’est fait")).isEqualTo("@Paul Roux c’est fait");
    assertThat(mentions.calling("p.roux", "c’est fait @Paul Roux")).isEqualTo("c’est fait @Paul Roux");
    assertThat(mentions.calling("inconnu", "c’est fait")).isEqualTo("c’est fait");
  }

  @Test
  void a_text_is_cut_at_its_calls_and_loses_no_sign() {
    assertThat(mentions.cut("Oui @Paul Roux, merci", words -> "[" + words + "]", call -> "{" + call + "}"))
        .containsExactly("[Oui ]", "{@Paul Roux}", "[, merci]");
  }

  private static Staff staff(String userName, String name) {
    return new Staff(userName, name, Set.of(Role.CPE), new Uai("0350001A"), null);
  }
}
