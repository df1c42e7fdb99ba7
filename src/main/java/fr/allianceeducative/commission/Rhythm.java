package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.Delay;

/**
 * When the next session comes.
 *
 * @param delay from today to the session
 * @param startHour hour of the day, school time
 * @param prepareDays days before the session on which the agenda should be ready
 * @param noticeHours how long before the session an ordinary referral must have arrived
 */
public record Rhythm(Delay delay, int startHour, int prepareDays, int noticeHours) {}
