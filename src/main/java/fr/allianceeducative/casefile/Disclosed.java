package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/**
 * An event of a room by which somebody receives something about a pupil: because the mission of the school or the law says so, or because
 * the room has asked for the agreement that the partner's own rules want. It stands in the register of shares like the others.
 */
public interface Disclosed {

  CaseNumber caseNumber();

  /** Who receives: a body or a service, no person. */
  String partner();

  /** In a few words. */
  String what();

  Share.Basis basis();
}
