package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the pupil does in the scheme. */
public record ReviewPlacement(CaseNumber caseNumber, LocalDate reviewedOn, Result result, @Nullable String note) {

  /** Whether the placement goes on. */
  public enum Result {
    CONTINUES(Placement.State.ENTERED),
    COMPLETED(Placement.State.COMPLETED),
    ABANDONED(Placement.State.ABANDONED);

    private final Placement.State state;

    Result(Placement.State state) {
      this.state = state;
    }

    Placement.State state() {
      return state;
    }
  }

  public ReviewPlacement {
    Written.fits(note, Written.TEXT, "Bilan");
  }
}
