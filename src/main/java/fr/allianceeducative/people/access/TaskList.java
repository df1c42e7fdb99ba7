package fr.allianceeducative.people.access;

/** A list of tasks that an audience finds in Tasklist. */
public record TaskList(String name, String description, Content content, Circle audience) {

  /** What the list holds. A task put off to a later day waits in its own list. */
  public enum Content {
    MINE("a-moi"),
    MY_ROLE("a-ma-fonction"),
    TONIGHT("ce-soir"),
    LATE("en-retard"),
    PUT_OFF("plus-tard"),
    /** All that is open in the person's schools, whoever has it: its audience may look at each task and fill in none of them for that. */
    SCHOOL("a-mon-etablissement");

    private final String word;

    Content(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
