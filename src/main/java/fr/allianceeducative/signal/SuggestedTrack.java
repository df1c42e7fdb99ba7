package fr.allianceeducative.signal;

/**
 * What the table of tracks suggests for a signal; a person decides.
 *
 * @param delay row of the table of delays within which somebody should decide
 */
public record SuggestedTrack(Track track, Urgency urgency, String delay) {}
