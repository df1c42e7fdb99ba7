package fr.allianceeducative.notification.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.notification.Carrier.Parcel;
import fr.allianceeducative.notification.Carrier.Sender;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.NotificationProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a parent reads on a phone, from a number they do not know. */
class LetterTest {

  private static final String ASKED = "L’école aimerait savoir comment vous voyez les choses.";
  private static final String LINK = "/lien/" + "a".repeat(44);

  private final NotificationProperties properties = mock(NotificationProperties.class);
  private final Message message = mock(Message.class);
  private final Letter letter = new Letter(properties);

  @BeforeEach
  void a_house_and_a_message() {
    when(properties.address()).thenReturn("https://alliance-educative.exemple.fr");
    when(message.sentence()).thenReturn(ASKED);
  }

  @Test
  void an_sms_begins_with_the_name_of_the_school() {
    assertThat(sms("Collège Les Ormeaux", "0299123456"))
        .isEqualTo(
            spaced(
                "Collège Les Ormeaux : L'école aimerait savoir comment vous voyez les choses. https://alliance-educative.exemple.fr"
                + LINK
                + " Une question ? Appelez l'école : 02 99 12 34 56"));
    assertThat(sms(null, null)).startsWith(spaced("Alliance éducative : L'école")).endsWith(LINK);
  }

  @Test
  void however_long_the_name_is_an_sms_fits_into_two_and_the_name_ends_with_a_whole_word() {
    String named = sms("Lycée général et technologique de la forêt " + "et des métiers d’art ".repeat(20), "0299123456");

    assertThat(ShortText.length(named)).isBetween(280, ShortText.LONGEST);
    assertThat(named).startsWith("Lycée général et technologique de la foret et des métiers d'art").contains(LINK, "02 99 12 34 56").containsPattern(spaced("(et|des|métiers|d'art) : L'école"));
  }

  @Test
  void an_sms_is_written_in_the_alphabet_of_sms() {
    assertThat(ShortText.plain("Ça va, «\u00A0cœur\u00A0»\u00A0? L’été, être à Noël – déjà… 😀")).isEqualTo(spaced("Ça va, \" coeur \" ? L'été, etre à Noel - déjà... ?"));
    assertThat(ShortText.length("[€]")).isEqualTo(6);
  }

  /** An SMS knows one kind of space. */
  private static String spaced(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ');
  }

  private String sms(String school, String phone) {
    return letter.shortText(new Parcel(message, "+33612345678", LINK, new Sender(school, phone)));
  }
}
