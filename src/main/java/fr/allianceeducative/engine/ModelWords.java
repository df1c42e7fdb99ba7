package fr.allianceeducative.engine;

import org.jspecify.annotations.Nullable;

/**
 * Words a model may write as {@code ${word}} without storing anything: a due date from the table of delays, the référent of
 * the case. They are looked up when the model needs them, so that they cost no variable and are never out of date.
 */
public interface ModelWords {

  /** Whether this bean gives the word its meaning. */
  boolean knows(String word);

  /**
   * @param word as the model wrote it
   * @param businessKey number of the case or session; null where there is none
   * @param school UAI of the case, whose calendar and people count; null for what belongs to no school
   * @throws IllegalArgumentException when the word has no meaning (a delay the table does not hold)
   */
  @Nullable Object meaningOf(String word, @Nullable String businessKey, @Nullable String school);
}
