package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** Somebody asked how a pupil is doing after the exit. */
public record ExitChecked(CaseNumber caseNumber, RecordCheck.Point point, RecordCheck.Result result)
    implements CaseEvent {

  @Override
  public String sentence() {
    return "%s : %s.".formatted(point.label(), result.label());
  }
}
