package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;

/** Says what came of a danger that was reported, and nothing of what was said about it. */
public sealed interface RecordTransmission {

  /** A person who does not work in the school made the transmission. */
  String SOMEBODY_ELSE = "SOMEBODY_ELSE";

  CaseNumber caseNumber();

  /**
   * A transmission was made.
   *
   * @param by user name of the person who made it, or {@link #SOMEBODY_ELSE}
   */
  record Made(CaseNumber caseNumber, LocalDate on, String by) implements RecordTransmission {}

  /** Whoever would transmit looked and found no danger. */
  record NotNeeded(CaseNumber caseNumber) implements RecordTransmission {}
}
