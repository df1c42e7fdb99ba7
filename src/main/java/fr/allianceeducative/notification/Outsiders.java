package fr.allianceeducative.notification;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A room that writes to people without an account knows where they are reached, and what their message leads to. */
public interface Outsiders {

  /** Those who may still be written to, by the names the room gave them. One statement. */
  Map<String, Outsider> of(Collection<String> names);

  /**
   * Somebody without an account.
   *
   * @param path within the house, of their own: it opens without an account and is never kept with the message
   */
  record Outsider(@Nullable String mail, @Nullable String mobile, String path) {}
}
