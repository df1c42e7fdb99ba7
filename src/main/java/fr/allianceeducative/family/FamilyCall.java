package fr.allianceeducative.family;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked to be called.
 *
 * @param caller name of the legal representative; null for the pupil
 * @param phone a number given with the wish; null: the one of the case
 */
public record FamilyCall(
    CaseNumber caseNumber, String linkId, Holder holder, @Nullable String caller, Instant askedAt, CallMoment moment,
    @Nullable String phone) {}
