package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.Uai;
import org.jspecify.annotations.Nullable;

/** Brings messages that could not be delivered to people: a task for them, and an incident that Cockpit shows. */
public interface Undelivered {

  /** @param school null for what belongs to none: the administrators look after it */
  void report(@Nullable Uai school);
}
