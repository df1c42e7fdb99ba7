package fr.allianceeducative.family;

import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Wording;

/** What a message with a personal link says, and what the school is told. Nothing of it says what it is about. */
enum LinkWords implements Wording {
  VOICE("L’école aimerait savoir comment vous voyez les choses.", Occasion.FAMILY),
  AGREEMENT("L’école vous pose une question. Votre réponse est libre.", Occasion.FAMILY),
  FOLLOW("L’école vous dit où on en est.", Occasion.FAMILY),
  SPOKEN("Une famille ou un élève vous a écrit par son lien personnel.", Occasion.MESSAGE),
  ANSWERED("Une famille ou un élève a répondu par son lien personnel.", Occasion.MESSAGE),
  LOCKED("Un lien personnel s’est fermé après trop d’essais\u00A0: la personne est à rappeler.", Occasion.MESSAGE);

  private final String sentence;
  private final Occasion occasion;

  LinkWords(String sentence, Occasion occasion) {
    this.sentence = sentence;
    this.occasion = occasion;
  }

  static LinkWords of(LinkPurpose purpose) {
    return switch (purpose) {
      case VOICE -> VOICE;
      case AGREEMENT -> AGREEMENT;
      case FOLLOW -> FOLLOW;
    };
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Occasion occasion() {
    return occasion;
  }
}
