package fr.allianceeducative.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A date for the calendar of whoever is invited.
 *
 * @param subject what the date is known by in the house (the number of a session); the same subject again replaces the date
 * @param title what the calendar shows: a constant, never the name of a pupil
 * @param place as the school wrote it
 */
public record Appointment(
    String subject, Wording title, Instant startsAt, Instant endsAt, @Nullable String place) {}
