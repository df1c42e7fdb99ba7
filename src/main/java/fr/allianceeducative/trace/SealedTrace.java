package fr.allianceeducative.trace;

/**
 * A line in its place.
 *
 * @param line from 1, without a gap within its chain
 * @param seal over the line and the seal before it
 */
public record SealedTrace(long chain, long line, Trace trace, String seal) {}
