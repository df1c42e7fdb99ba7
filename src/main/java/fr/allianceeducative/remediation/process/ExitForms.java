package fr.allianceeducative.remediation.process;

import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.engine.Choice;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.ExitDesk;
import fr.allianceeducative.remediation.ExitSummary;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the forms at the end of a path show: the outcomes one may choose, and later how the path ended. */
@Component
class ExitForms implements FormContext {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final ExitDesk desk;

  ExitForms(ExitDesk desk) {
    this.desk = desk;
  }

  @Override
  public boolean fills(OpenTask task) {
    return task.process().equals(CheckExitProcess.KEY) || task.key().equals(LeavePathProcess.RECORD_EXIT);
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    return task.process().equals(CheckExitProcess.KEY)
        ? Map.of("exitSummary", summary(new CaseNumber(Objects.requireNonNull(task.businessKey()))))
        : outcomes();
  }

  private String summary(CaseNumber number) {
    ExitSummary exit = desk.summary(number);
    return "Sortie le %s : %s. Essais sans réponse : %d."
        .formatted(DAY.format(exit.exitOn()), exit.reason().label().toLowerCase(Locale.FRENCH), exit.attempts());
  }

  private static Map<String, Object> outcomes() {
    List<ClosingReason> reasons = List.of(ClosingReason.values());
    return Map.of(
        "reasonOptions",
        reasons.stream().map(reason -> Choice.of(reason.label(), reason.name())).toList(),
        "positiveReasons",
        reasons.stream().filter(ClosingReason::positive).map(Enum::name).toList());
  }
}
