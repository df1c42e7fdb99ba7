package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/**
 * An event of a room by which somebody receives something about a pupil without an agreement being asked for, because the mission
 * of the school or the law says so. It stands in the register of shares like the others.
 */
public interface Disclosed {

  CaseNumber caseNumber();

  /** Who receives: a body or a service, no person. */
  String partner();

  /** In a few words. */
  String what();

  Share.Basis basis();
}
