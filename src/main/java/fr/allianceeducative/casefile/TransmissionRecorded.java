package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A transmission to the authority that protects children was made. The house keeps that it was made, by whom and when; never
 * what it said.
 *
 * @param by name of the person as colleagues write it
 */
public record TransmissionRecorded(CaseNumber caseNumber, LocalDate on, String by) implements CaseEvent {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

  @Override
  public String sentence() {
    return "Transmission faite le %s par %s.".formatted(DAY.format(on), by);
  }

  @Override
  public Audience audience() {
    return Audience.PROTECTION;
  }
}
