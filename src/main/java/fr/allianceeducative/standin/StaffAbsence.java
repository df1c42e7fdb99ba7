package fr.allianceeducative.standin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away from one day to another, both included.
 *
 * @param userName who
 * @param substitute who does the person's work; null when the team does
 * @param begun whether the tasks have been handed over
 */
public record StaffAbsence(
    long id, String userName, @Nullable String substitute, LocalDate from, LocalDate until, boolean begun) {}
