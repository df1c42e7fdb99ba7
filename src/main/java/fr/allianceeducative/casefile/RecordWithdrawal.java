package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** Ends a path that stopped before its end. Only reasons that need no other step are taken. */
public record RecordWithdrawal(CaseNumber caseNumber, ClosingReason reason) {

  private static final Set<ClosingReason> REASONS =
      EnumSet.of(ClosingReason.WITHDRAWN, ClosingReason.MOVED, ClosingReason.REFUSED, ClosingReason.DECEASED);

  public RecordWithdrawal {
    Refusal.unless(
        REASONS.contains(reason), "Choisissez un motif de retrait : retrait demandé, déménagement, refus ou décès.");
  }
}
