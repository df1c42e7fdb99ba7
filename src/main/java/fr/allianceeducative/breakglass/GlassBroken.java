package fr.allianceeducative.breakglass;

import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Somebody opened a case that was closed to them. Its line in the case tells the motive, never the person's own words. */
public record GlassBroken(CaseNumber caseNumber, Uai school, String userName, Motive motive, LocalDate until)
    implements CaseEvent, AccessChange.Event {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

  @Override
  public String sentence() {
    return "Accès exceptionnel d’une personne extérieure à l’établissement, jusqu’au %s : %s."
        .formatted(DAY.format(until), motive.label());
  }

  @Override
  public AccessChange access() {
    return new AccessChange.ExceptionEnters(userName, until);
  }
}
