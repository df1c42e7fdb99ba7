package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.PupilKey;
import java.time.LocalDate;

/** A pupil is absent on one half-day only once, however many files say so. */
public record AbsenceKey(PupilKey pupil, LocalDate date, HalfDay halfDay) {}
