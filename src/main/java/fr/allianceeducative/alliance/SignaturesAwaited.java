package fr.allianceeducative.alliance;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The delay to sign is about to close and signatures are missing; whoever reminds people listens to this. */
public record SignaturesAwaited(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Des signatures de la charte sont encore attendues.";
  }

  @Override
  public Weight weight() {
    return Weight.ROUTINE;
  }
}
