package fr.allianceeducative.family;

import fr.allianceeducative.casefile.Voice;
import fr.allianceeducative.people.Guest;

/** Who holds a personal link. */
public enum Holder {
  PUPIL("L’élève", Guest.PUPIL, Voice.YOUTH),
  GUARDIAN("Un responsable légal", Guest.FAMILY, Voice.REPRESENTATIVE);

  private final String label;
  private final Guest guest;
  private final Voice voice;

  Holder(String label, Guest guest, Voice voice) {
    this.label = label;
    this.guest = guest;
    this.voice = voice;
  }

  public String label() {
    return label;
  }

  /** In whose hand it is written. */
  public Guest guest() {
    return guest;
  }

  Voice voice() {
    return voice;
  }
}
