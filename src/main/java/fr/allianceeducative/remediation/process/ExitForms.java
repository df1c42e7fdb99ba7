package fr.allianceeducative.remediation.process;

import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The outcomes one may choose in the exit review, and which of them count as positive. */
@Component
class ExitForms implements FormContext {

  @Override
  public boolean fills(OpenTask task) {
    return task.process().equals(LeavePathProcess.KEY) && task.key().equals(LeavePathProcess.RECORD_EXIT);
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    List<ClosingReason> reasons = List.of(ClosingReason.values());
    return Map.of(
        "reasonOptions",
        reasons.stream().map(reason -> Map.of("label", reason.label(), "value", reason.name())).toList(),
        "positiveReasons",
        reasons.stream().filter(ClosingReason::positive).map(Enum::name).toList());
  }
}
