package fr.allianceeducative.district.process;

import fr.allianceeducative.district.AwaitedExamination;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the model {@code examine-in-district} that the agreement ended. */
@Component
class EngineAwaitedExamination implements AwaitedExamination {

  private final CaseProcesses processes;

  EngineAwaitedExamination(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public boolean withdraw(CaseNumber number) {
    return processes.send(
            ExamineInDistrictProcess.AGREEMENT_ENDED,
            number.value(),
            Map.of(ExamineInDistrictProcess.DECISION, ExamineInDistrictProcess.RETURN_TO_SCHOOL))
        > 0;
  }
}
