package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.Uai;

/** Brings messages that could not be delivered to people: a task for them, and an incident that Cockpit shows. */
public interface Undelivered {

  /** @param school whose head looks after it */
  void report(Uai school);
}
