package fr.allianceeducative.casefile;

import fr.allianceeducative.people.Pen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes in the register of shares what rooms hand on; the same to the same stands there once, on the same basis. What rests on an
 * agreement stands there again when it was agreed to again.
 */
@Component
class Disclosures {

  private final FamilyDesk families;
  private final Pen pen;

  Disclosures(FamilyDesk families, Pen pen) {
    this.families = families;
    this.pen = pen;
  }

  @EventListener
  void on(Disclosed event) {
    boolean known =
        families.shares(event.caseNumber()).stream()
            .anyMatch(
                share ->
                    share.basis() == event.basis()
                        && (!share.isAgreement() || share.holdsOn(pen.today()))
                        && share.partner().equals(event.partner())
                        && share.what().equals(event.what()));
    if (!known) {
      families.recordShare(event.caseNumber(), event.partner(), event.what(), event.basis(), true);
    }
  }
}
