package fr.allianceeducative.breakglass;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One time the glass was broken.
 *
 * @param school that had the case then
 * @param userName who broke it
 * @param reason in the person's own words
 * @param until last day on which the case is open to the person
 */
public record ExceptionalAccess(
    CaseNumber caseNumber, Uai school, String userName, Motive motive, String reason, Instant askedAt, LocalDate until) {}
