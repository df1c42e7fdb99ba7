package fr.allianceeducative.commission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to come to a session.
 *
 * @param userName null for a guest from outside, who has no account
 * @param presence null until the session is opened
 */
public record Invitation(
    long id,
    @Nullable String userName,
    String displayName,
    Instant sessionAt,
    State state,
    @Nullable Presence presence) {

  /** How far an invitation has come. A new date replaces the old invitations. */
  public enum State {
    DRAFTED,
    ISSUED,
    REPLACED
  }

  /** Who came. */
  public enum Presence {
    PRESENT,
    EXCUSED
  }

  public boolean isMember() {
    return userName != null;
  }
}
