package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That something in a case was corrected, or that somebody says it is wrong. What stood there before is kept nowhere.
 *
 * @param subject a heading of the case
 * @param remark what the family or the young person says; null when the value itself was corrected
 * @param reason why the value was corrected; null beside a remark
 */
public record Correction(
    CaseNumber caseNumber,
    String subject,
    @Nullable String remark,
    @Nullable String reason,
    Voice saidBy,
    LocalDate recordedOn,
    @Nullable String recordedBy) {}
