package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;

/**
 * Says that a transmission was made, and nothing of what it said.
 *
 * @param by user name of the person who made it
 */
public record RecordTransmission(CaseNumber caseNumber, LocalDate on, String by) {}
