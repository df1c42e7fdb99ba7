package fr.allianceeducative.kernel;

import org.jspecify.annotations.Nullable;

/** How long what is kept. A table that modellers edit; it is asked each time, so that a change counts the next night. */
public interface RetentionTable {

  /** @param what word of the table, such as {@code traces} */
  default Keep keep(String what) {
    return keep(what, null);
  }

  /** @param reason name of the reason for which a case was closed; null for what is no case */
  Keep keep(String what, @Nullable String reason);
}
