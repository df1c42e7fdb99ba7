package fr.allianceeducative.conversation;

import java.time.Instant;

/**
 * A message of the fil. It is neither changed nor taken back: others have read it.
 *
 * @param author user name
 */
public record Post(long id, String author, Instant at, String text) {

  /** Says nothing: what is printed ends in logs. */
  @Override
  public String toString() {
    return "Post[" + id + "]";
  }
}
