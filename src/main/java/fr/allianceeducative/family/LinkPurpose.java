package fr.allianceeducative.family;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a personal link is for; each has one purpose. To ask for a call is possible with all of them. */
public enum LinkPurpose {
  VOICE("Dire comment je vois la situation", "voiceLink"),
  AGREEMENT("Dire oui ou non au partage", "agreementLink"),
  FOLLOW("Savoir où on en est", "followLink");

  private final String label;
  private final String delay;

  LinkPurpose(String label, String delay) {
    this.label = label;
    this.delay = delay;
  }

  public String label() {
    return label;
  }

  /** How long a link of this purpose opens: row of the table of delays. */
  String delay() {
    return delay;
  }

  /** The one of this name; nothing when a page said something else. */
  public static Optional<LinkPurpose> named(@Nullable String name) {
    return Arrays.stream(values()).filter(purpose -> purpose.name().equals(name)).findFirst();
  }
}
