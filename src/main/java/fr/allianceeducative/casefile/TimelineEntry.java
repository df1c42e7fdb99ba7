package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the timeline.
 *
 * @param author user name; null when the house acted by itself
 * @param kind simple name of the event
 * @param audience who may read it
 */
public record TimelineEntry(
    CaseNumber caseNumber, OffsetDateTime at, @Nullable String author, String kind, String sentence, Audience audience) {}
