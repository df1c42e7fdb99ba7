package fr.allianceeducative.casefile;

import java.util.List;

/**
 * Whoever has something to tell on the page of a case: a room, about what is its own. It tells no more than the sight of the
 * reader lets through, in a number of statements that does not grow with the case.
 */
public interface CaseTeller {

  /** What the page says, in the order of the room. */
  List<Passage> tell(SeenCase seen);

  /** Names and functions of those who are around the pupil, for the card above a form. */
  default List<String> around(SeenCase seen) {
    return List.of();
  }

  /** What asks for discretion, in a few words, for the card above a form. */
  default List<String> sensitive(SeenCase seen) {
    return List.of();
  }
}
