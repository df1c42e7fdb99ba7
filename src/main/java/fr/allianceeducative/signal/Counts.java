package fr.allianceeducative.signal;

import org.jspecify.annotations.Nullable;

/**
 * Figures a colleague may add to a report; null where nobody counted.
 *
 * @param halfDays half-days of absence without a valid reason this month
 * @param lateArrivals late arrivals this month
 * @param incidents incidents this term
 */
public record Counts(@Nullable Integer halfDays, @Nullable Integer lateArrivals, @Nullable Integer incidents) {}
