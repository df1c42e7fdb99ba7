package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The family and the school agreed when they meet; calendars listen to this. Another time for the same case moves the interview.
 *
 * @param at school time
 * @param by user name of whoever agreed on it and holds it
 * @param putOff whether it should have taken place before
 */
public record InterviewAgreed(CaseNumber caseNumber, LocalDateTime at, @Nullable String by, boolean putOff) implements CaseEvent {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' H 'h' mm", Locale.FRENCH);

  @Override
  public String sentence() {
    return "Entretien %s %s.".formatted(putOff ? "reporté au" : "convenu le", WHEN.format(at));
  }
}
