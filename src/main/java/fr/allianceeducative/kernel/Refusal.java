package fr.allianceeducative.kernel;

/**
 * What was asked cannot be done, and the person who asked can do something about it.
 *
 * <p>The message is one French sentence that says what to do next; it is shown as it is, in Tasklist, on a page or in an
 * answer of the API. It never quotes what a person typed.
 */
public final class Refusal extends RuntimeException {

  public Refusal(String sentence) {
    super(sentence, null, false, false);
  }

  /** Refuses unless the condition holds. */
  public static void unless(boolean condition, String sentence) {
    if (!condition) {
      throw new Refusal(sentence);
    }
  }
}
