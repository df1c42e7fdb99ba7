package fr.allianceeducative.signal;

/** The table of tracks in the version that is in force; modellers own what it suggests. */
public interface TrackTable {

  SuggestedTrack suggest(SituationInFigures situation);
}
