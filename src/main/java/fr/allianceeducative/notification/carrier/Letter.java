package fr.allianceeducative.notification.carrier;

import fr.allianceeducative.notification.Carrier.Parcel;
import fr.allianceeducative.notification.Carrier.Sender;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.NotificationProperties;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  String text(Parcel parcel) {
    return parcel.from() == null ? toStaff(parcel) : toFamily(parcel, parcel.from());
  }

  /** Plain words: read on a phone, by whoever reads French with difficulty too. */
  private String toFamily(Parcel parcel, Sender school) {
    return """
        Bonjour,

        %s

        Ouvrez ce lien sur votre téléphone ou sur un ordinateur :
        %s

        Il n’y a pas de mot de passe. Pour être sûrs que c’est bien vous, nous demandons la date de naissance de l’élève.
        Ce lien est pour vous seul : ne le donnez à personne.

        Vous ne comprenez pas ce message ? Ne faites rien, et appelez l’école%s.
        """
        .formatted(parcel.message().sentence(), link(parcel), reached(school));
  }

  private String toStaff(Parcel parcel) {
    return """
        Bonjour,

        %s

        Pour lire la suite et agir, connectez-vous :
        %s

        Ce message ne dit rien d’un élève : tout se lit dans Alliance éducative, après connexion.
        Pour choisir quand vous êtes prévenu : %s/notifications
        """
        .formatted(parcel.message().sentence(), link(parcel), properties.address());
  }

  /** Fits one SMS or two, in the alphabet of SMS. Whoever has no account does not know this house: to a family, its school speaks. */
  String shortText(Parcel parcel) {
    Sender school = parcel.from();
    String said = ": %s %s".formatted(parcel.message().sentence(), link(parcel));
    if (school == null) {
      return ShortText.plain("Alliance éducative " + said);
    }
    String rest = said + (school.phone() == null ? "" : " Une question ? Appelez l’école : " + spaced(school.phone()));
    String name = Objects.requireNonNullElse(school.name(), "Alliance éducative");
    return ShortText.cut(name, ShortText.LONGEST - ShortText.length(" " + rest)) + " " + ShortText.plain(rest);
  }

  private static String reached(Sender school) {
    String known =
        Stream.of(Optional.ofNullable(school.name()), Optional.ofNullable(school.phone()).map(Letter::spaced))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return known.isEmpty() ? "" : " : " + known;
  }

  /** As numbers are read aloud in France. */
  private static String spaced(String phone) {
    return phone.matches("0[0-9]{9}") ? phone.replaceAll("([0-9]{2})(?=[0-9])", "$1 ") : phone;
  }

  String link(Parcel parcel) {
    return properties.address() + parcel.path();
  }

  /** The part of mail identifiers and calendar identifiers that says where they come from. */
  String host() {
    return Objects.requireNonNullElse(URI.create(properties.address()).getHost(), "alliance-educative");
  }
}
