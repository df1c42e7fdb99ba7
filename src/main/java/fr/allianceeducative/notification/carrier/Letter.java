package fr.allianceeducative.notification.carrier;

import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.NotificationProperties;
import java.net.URI;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The words of a message outside the house: what everybody may read, and a link. */
@Component
class Letter {

  private final NotificationProperties properties;

  Letter(NotificationProperties properties) {
    this.properties = properties;
  }

  String subject(Message message) {
    String sentence = message.sentence().lines().findFirst().orElse("").strip();
    return "Alliance éducative : " + (sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence);
  }

  String text(Message message) {
    return """
        Bonjour,

        %s

        Pour lire la suite et agir, connectez-vous :
        %s

        Ce message ne dit rien d’un élève : tout se lit dans Alliance éducative, après connexion.
        Pour choisir quand vous êtes prévenu : %s/notifications
        """
        .formatted(message.sentence(), link(message), properties.address());
  }

  /** Fits one SMS or two. */
  String shortText(Message message) {
    return "Alliance éducative : %s %s".formatted(message.sentence(), link(message));
  }

  String link(Message message) {
    return properties.address() + "/avis/" + message.token();
  }

  /** The part of mail identifiers and calendar identifiers that says where they come from. */
  String host() {
    return Objects.requireNonNullElse(URI.create(properties.address()).getHost(), "alliance-educative");
  }
}
