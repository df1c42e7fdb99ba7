package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.ClosingReason;
import java.time.LocalDate;

/**
 * What to know before asking how a pupil is doing.
 *
 * @param attempts times nobody answered since that exit
 */
public record ExitSummary(ClosingReason reason, LocalDate exitOn, int attempts) {}
