package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.PupilKey;
import java.time.LocalDate;

/**
 * A pupil is absent on one half-day only once, however many files say so.
 *
 * @param named the pupil by name and birth date: a line with the INE of somebody else replaces no line
 */
public record AbsenceKey(PupilKey pupil, PupilKey named, LocalDate date, HalfDay halfDay) {}
