package fr.allianceeducative.trace;

import fr.allianceeducative.trace.Verdict.Broken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log of a node that starts whether the ledger still stands as this node left it. */
@Component
class WitnessCheck {

  private static final Logger LOG = LoggerFactory.getLogger(WitnessCheck.class);

  private final Verification verification;
  private final Witness witness;
  private final Ledger ledger;

  WitnessCheck(Verification verification, Witness witness, Ledger ledger) {
    this.verification = verification;
    this.witness = witness;
    this.ledger = ledger;
  }

  @EventListener(ApplicationReadyEvent.class)
  void compare() {
    long last = witness.lastNumber();
    if (last == 0 && ledger.newest().isPresent()) {
      LOG.warn("This node has no witness of the traces that are there: it begins one, what was removed from their end before does not show");
    }
    // the place of every chain, and the lines of the one this node wrote last
    Broken broken = verification.of(chain -> chain.number() == last, chain -> false).broken();
    if (broken != null) {
      LOG.error("The traces are not as they were written, from chain {}: {}", broken.chain(), broken.why());
    }
  }
}
