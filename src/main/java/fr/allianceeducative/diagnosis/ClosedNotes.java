package fr.allianceeducative.diagnosis;

/** Protected notes as the database holds them; the room goes through {@link NoteRotation}. */
public interface ClosedNotes {

  /**
   * Closes with the active key the next notes that are closed with another one, or were written before notes were closed.
   *
   * @param after the last note looked at
   * @param most how many in this transaction
   */
  Step closeAgain(long after, int most);

  /**
   * What one step did.
   *
   * @param last the last note looked at; 0 when none is left
   * @param closed how many have the active key now
   * @param unreadable how many no key on the ring opens
   */
  record Step(long last, int closed, int unreadable) {}
}
