package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Pupil, family and school agreed on the day of their next meeting; calendars listen to this.
 *
 * @param by user name of whoever holds it
 */
record MeetingAgreed(CaseNumber caseNumber, LocalDate on, @Nullable String by) {}
