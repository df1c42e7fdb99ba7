package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;

/** The path of a case in the engine, as the case file needs it; rooms go through {@link CaseDesk}. */
public interface Paths {

  /** Starts the hallway of a case for a school. */
  void begin(CaseNumber number, Uai school);

  /** Tells the hallway that a signal was attached; nothing happens when the case is not running. */
  void signalAttached(CaseNumber number);

  /** Starts a path of its own for an urgency, which nothing of the hallway stops. */
  void urgencyDeclared(CaseNumber number, Uai school);

  /** Starts the path of protection, which nothing of the hallway stops, or tells the one that is under way. */
  void dangerReported(CaseNumber number, Uai school);

  /** The case has just moved: urgencies and protection go on in its new school. */
  void handOver(CaseNumber number);

  /** Something is agreed that was not before: starts the path that asks again before it ends, or tells the one that runs. */
  void agreementsGiven(CaseNumber number, Uai school);

  /** Tells that path that its dates are others now, or that nothing is left to ask for. */
  void agreementsChanged(CaseNumber number, boolean left);

  /** Each of these says whether the hallway of the case heard it; it hears nothing once it was stopped. */
  boolean transferRequested(CaseNumber number);

  boolean withdrawalRequested(CaseNumber number);
}
