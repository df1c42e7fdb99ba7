package fr.allianceeducative.standin;

/**
 * Moves tasks. Only what somebody else may take is moved: a signature, which is the person's own, waits. A task the substitute may not
 * take goes to its team.
 */
public interface Handover {

  void handOver(StaffAbsence absence);

  /** What is still open and was taken by nobody else comes back. */
  void giveBack(StaffAbsence absence);
}
