package fr.allianceeducative.signal;

/**
 * What the scoring table answers for a pupil: an alert to look, never a label.
 *
 * @param total sum of the axes
 * @param legalThreshold whether absences reach the legal threshold of a month
 * @param opensCase whether a case must be open
 * @param watchList whether the pupil stays on the watch list while no case is open
 */
public record Score(int total, boolean legalThreshold, boolean opensCase, boolean watchList) {}
