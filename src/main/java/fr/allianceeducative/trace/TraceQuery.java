package fr.allianceeducative.trace;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines to look for; whatever is null leaves the search open.
 *
 * @param from first day
 * @param to last day
 * @param before only lines older than this place: the next page
 */
public record TraceQuery(
    @Nullable String person,
    @Nullable CaseNumber caseNumber,
    @Nullable TraceKind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Place before) {}
