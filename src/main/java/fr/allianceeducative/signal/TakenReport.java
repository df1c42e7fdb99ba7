package fr.allianceeducative.signal;

/**
 * A report that was taken.
 *
 * @param caseOpen whether the pupil has an open case, which the report joins
 */
public record TakenReport(long id, boolean caseOpen) {}
