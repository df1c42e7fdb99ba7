package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;

/** A closed case as the retention sees it: no name. */
public record EndedCase(
    CaseNumber number, Uai school, ClosingReason reason, LocalDate closedOn, boolean sharingSuspended) {}
