package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.Stage;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Writes on the case the stage its path has reached. */
@Component("enterStageListener")
class EnterStageListener implements ExecutionListener {

  private static final Map<String, Stage> STAGES =
      Map.ofEntries(
          Map.entry("callActivity_qualifySignal", Stage.QUALIFICATION),
          Map.entry("callActivity_holdInterview", Stage.INTERVIEW),
          Map.entry("callActivity_buildAlliance", Stage.ALLIANCE),
          Map.entry("callActivity_shareDiagnosis", Stage.DIAGNOSIS),
          Map.entry("callActivity_writePlan", Stage.PLAN),
          Map.entry("callActivity_followPlan", Stage.FOLLOW_UP),
          Map.entry("callActivity_referToCommission", Stage.COMMISSION),
          Map.entry("callActivity_nameReferentBeforeDistrict", Stage.DISTRICT),
          Map.entry("callActivity_examineInDistrict", Stage.DISTRICT),
          Map.entry("callActivity_nameReferentBeforeScheme", Stage.REMEDIATION),
          Map.entry("callActivity_placeInScheme", Stage.REMEDIATION),
          Map.entry("callActivity_leavePath", Stage.EXIT),
          Map.entry("callActivity_checkExit", Stage.CHECKS),
          Map.entry("callActivity_keepWatch", Stage.WATCH),
          Map.entry("endEvent_confirmed", Stage.CLOSED),
          Map.entry("endEvent_unverified", Stage.CLOSED));

  private final CaseDesk cases;

  EnterStageListener(CaseDesk cases) {
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Stage stage = STAGES.get(execution.getCurrentActivityId());
    if (stage == null) {
      throw new IllegalStateException(
          "No stage of the case belongs to %s of the hallway".formatted(execution.getCurrentActivityId()));
    }
    cases.enterStage(AllianceEducativeProcess.caseOf(execution), stage);
  }
}
