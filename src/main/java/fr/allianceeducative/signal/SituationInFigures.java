package fr.allianceeducative.signal;

import org.jspecify.annotations.Nullable;

/**
 * What the table of tracks looks at. It is shown to the table and forgotten.
 *
 * @param score of the imports; null when nobody scored the pupil
 * @param declared highest urgency somebody declared; NORMAL when nobody did
 */
public record SituationInFigures(
    @Nullable Integer score,
    boolean legalThreshold,
    Urgency declared,
    int age,
    boolean alreadyFollowed,
    boolean alreadyLeft) {}
