package fr.allianceeducative.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** The tables by which messages are sent. */
public interface PostRules {

  Handling handling(Occasion occasion);

  /** How long to wait after so many vain attempts; empty when that was the last. */
  Optional<Duration> retryAfter(int attempts);

  /** When people who said nothing are not to be disturbed, and when they get their summary of the day. */
  Hours hours();

  /** How long an appointment takes. */
  Duration length(Appointment.Kind kind);

  /** Times of the day, in the time of the school. */
  record Hours(LocalTime quietFrom, LocalTime quietUntil, LocalTime digestAt) {}
}
