package fr.allianceeducative.conversation;

import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Wording;

/** What people are told of a fil. */
enum ConversationWords implements Wording {
  CALLED("Un message vous attend dans le fil d’un dossier que vous suivez.");

  private final String sentence;

  ConversationWords(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Occasion occasion() {
    return Occasion.MESSAGE;
  }
}
