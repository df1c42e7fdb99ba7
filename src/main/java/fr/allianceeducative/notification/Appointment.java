package fr.allianceeducative.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date for the calendar of whoever is invited.
 *
 * @param subject what the date is known by in the house (the number of a session); the same subject again replaces the date
 * @param startsAt how long it takes is a row of {@code appointment-length.dmn}
 * @param place as the school wrote it
 */
public record Appointment(String subject, Kind kind, Instant startsAt, @Nullable String place) {

  /** A day whose hour people agree on between themselves. */
  public static Appointment day(String subject, Kind kind, LocalDate day) {
    return new Appointment(subject, kind, day.atStartOfDay(ZoneOffset.UTC).toInstant(), null);
  }

  /** What happens there, as calendars show it: the same words for every pupil. */
  public enum Kind {
    SESSION("Séance de la commission"),
    INTERVIEW("Entretien d’accompagnement"),
    MEETING("Rendez-vous d’accompagnement");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
