package fr.allianceeducative.signal;

/** The scoring table in the version that is in force; modellers own its thresholds. */
public interface ScoringTable {

  Score score(Indicators indicators);
}
