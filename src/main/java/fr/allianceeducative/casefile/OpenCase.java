package fr.allianceeducative.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Opens a case for a known pupil.
 *
 * @param score of the scoring table; null for a case opened by hand
 */
public record OpenCase(long pupilId, @Nullable Integer score, boolean legalThreshold) {}
