package fr.allianceeducative.signal;

/** How the head of the school called for a qualification that is late. */
public enum ReminderMeans {
  SPOKEN("de vive voix"),
  WRITTEN("par écrit"),
  REASSIGNED("en confiant la tâche à une autre personne");

  private final String words;

  ReminderMeans(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
