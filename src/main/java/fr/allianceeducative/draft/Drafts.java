package fr.allianceeducative.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where drafts are kept, closed with a key outside the database. */
public interface Drafts {

  /** The newer one takes the place of the older. */
  void put(Draft draft, @Nullable String subject);

  Optional<Draft> find(String place, String author);

  /** Who else has begun to write in the task, the latest first; never what. */
  List<Begun> begunByOthers(String place, String author);

  void remove(String place, String author);

  /** What everybody has begun to write in a task. Whoever saves one of them meanwhile waits for the end of the transaction. */
  List<Draft> of(String place);

  /** The task is over: nobody's draft of it stays. */
  void removeAll(String place);

  /** Nothing of this person stays. */
  void removeOf(String author);

  /** Tasks of which somebody has a draft. */
  List<String> tasks();

  /** The page of the house on which the latest is kept for somebody to send. */
  Optional<String> latestPage(String author);

  /** The latest of somebody that a task ended without ({@link LateTexts}). */
  List<Draft> late(String author, int most);

  /** Nothing of a page stays that is as old as this. */
  void removePages(Instant before);

  /** Closes with the active key, where a key of the ring still opens them, all that are closed with another one. */
  void closeAgain();

  /** Somebody has begun to write. */
  record Begun(String author, Instant savedAt) {}
}
