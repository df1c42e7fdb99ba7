package fr.allianceeducative.actionplan;

import fr.allianceeducative.actionplan.Exchange.Channel;
import fr.allianceeducative.actionplan.Exchange.Colour;
import fr.allianceeducative.actionplan.Exchange.Heard;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;

/** Somebody notes an exchange with the pupil or the family, and when the next one is. */
public record RecordExchange(
    CaseNumber caseNumber,
    LocalDate heldOn,
    Channel channel,
    Heard heard,
    Colour colour,
    String content,
    LocalDate nextOn) {

  public RecordExchange {
    Refusal.unless(content.length() <= 500, "Résumez l’échange en 500 caractères au plus.");
    Refusal.unless(nextOn.isAfter(heldOn), "Choisissez un prochain échange après celui-ci.");
    Refusal.unless(
        heard != Heard.NOBODY || colour != Colour.GREEN,
        "Personne n’a répondu : choisissez l’état orange ou rouge.");
  }
}
