package fr.allianceeducative.commission.process;

import fr.allianceeducative.engine.OpenTask;

/** Names the model {@code hold-commission} shares with Java. */
final class HoldCommissionProcess {

  static final String ID = "hold-commission";
  static final String PREPARE_AGENDA = "userTask_prepareAgenda";
  static final String OPEN_SESSION = "userTask_openSession";
  static final String RECORD_DECISION = "userTask_recordDecision";
  static final String VALIDATE_MINUTES = "userTask_validateMinutes";
  static final String AGENDA_KEPT = "agendaKept";
  static final String QUORUM_REACHED = "quorumReached";
  static final String CASES = "cases";
  static final String CASE_NUMBER = OpenTask.ITS_CASE;
  /** Name of the message, followed by the number of the case: each case of a session hears only its own. */
  static final String CASE_LEFT_AGENDA = "caseLeftAgenda_";

  static final String MINUTES_VALIDATED = "minutesValidated";

  private HoldCommissionProcess() {}
}
