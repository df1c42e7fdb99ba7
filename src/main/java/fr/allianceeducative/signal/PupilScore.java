package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.Pupil;

/** Where a pupil stands by the scoring table, and by which figures. */
public record PupilScore(Pupil pupil, Indicators indicators, Score score) {}
