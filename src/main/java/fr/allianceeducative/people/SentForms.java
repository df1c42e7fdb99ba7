package fr.allianceeducative.people;

import java.time.Instant;

/** Which forms of our own pages were taken already. */
public interface SentForms {

  /**
   * Notes that a form is taken; of two at the same moment the second waits for the first.
   *
   * @return false when it was taken before: then nothing more can be done in this transaction
   */
  boolean take(String key, Instant at);

  /** Forgets what nobody sends again. */
  void forgetBefore(Instant end);
}
