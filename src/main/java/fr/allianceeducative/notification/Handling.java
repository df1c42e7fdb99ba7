package fr.allianceeducative.notification;

import java.time.Duration;

/**
 * How messages of one occasion are sent: a row of {@code send-notice.dmn}.
 *
 * @param inDigest whether it may wait for the summary of the day when the person prefers that
 * @param respectsQuiet whether it waits while the person is not to be disturbed
 * @param schoolDaysOnly whether it waits for a day on which there is school
 * @param alsoSms whether it goes out as SMS as well, to whoever wishes that
 * @param usefulFor how long after its time it is still worth sending
 */
public record Handling(
    boolean inDigest, boolean respectsQuiet, boolean schoolDaysOnly, boolean alsoSms, Duration usefulFor) {}
