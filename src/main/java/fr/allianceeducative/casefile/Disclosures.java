package fr.allianceeducative.casefile;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes in the register of shares what rooms hand on without asking; the same to the same stands there once. */
@Component
class Disclosures {

  private final FamilyDesk families;

  Disclosures(FamilyDesk families) {
    this.families = families;
  }

  @EventListener
  void on(Disclosed event) {
    boolean known =
        families.shares(event.caseNumber()).stream()
            .anyMatch(
                share ->
                    share.basis() == event.basis()
                        && share.partner().equals(event.partner())
                        && share.what().equals(event.what()));
    if (!known) {
      families.recordShare(event.caseNumber(), event.partner(), event.what(), event.basis(), true);
    }
  }
}
