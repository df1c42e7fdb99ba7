package fr.allianceeducative.signal;

/**
 * A line of a file, and the pupil it was recognised to be about.
 *
 * @param pupilKey key under which the case file knows, or will know, the pupil
 */
record SentLine<L>(String pupilKey, L line) {}
