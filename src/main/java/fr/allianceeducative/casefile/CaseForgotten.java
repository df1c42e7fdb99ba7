package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/**
 * The time of a case was over: nothing is left of it but its number and figures that name nobody. No {@link CaseEvent}, as there
 * is no timeline any more.
 */
public record CaseForgotten(CaseNumber caseNumber) {}
