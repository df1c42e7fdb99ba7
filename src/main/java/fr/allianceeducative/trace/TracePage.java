package fr.allianceeducative.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines, newest first.
 *
 * @param next where the older ones go on; null on the last page
 */
public record TracePage(List<SealedTrace> lines, @Nullable Place next) {}
