package fr.allianceeducative.trace;

import fr.allianceeducative.trace.Verdict.Broken;
import fr.allianceeducative.trace.Verdict.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks the ledger and names the first place that does not hold. Every chain's place is checked, lines where they are asked for. */
@Component
class Verification {

  private final Ledger ledger;
  private final Seals seals;
  private final TraceWriter writer;

  Verification(Ledger ledger, Seals seals, TraceWriter writer) {
    this.ledger = ledger;
    this.seals = seals;
    this.writer = writer;
  }

  /**
   * @param wanted chains whose lines are walked
   * @param past chains that nobody writes any more
   */
  Verdict of(Predicate<Chain> wanted, Predicate<Chain> past) {
    // first, so that lines written meanwhile are only more than this node remembers
    Optional<OpenChain.Head> mine = writer.head();
    Chain.Cut cut = ledger.cut().orElse(null);
    if (cut != null && !(seals.knows(cut.keyId()) && seals.sealed(cut).equals(cut))) {
      return new Verdict(0, 0, new Broken(cut.firstKept(), null, cut.at(), Why.CUT_ALTERED), List.of());
    }
    long expected = cut == null ? 1 : cut.firstKept();
    String previous = cut == null ? Seals.NONE : cut.previousSeal();
    long chains = 0;
    long lines = 0;
    List<Chain> unended = new ArrayList<>();
    for (Chain chain : ledger.chains()) {
      Why why = place(chain, expected, previous);
      if (why != null) {
        return new Verdict(chains, lines, new Broken(why == Why.CHAIN_MISSING ? expected : chain.number(), null, null, why), unended);
      }
      if (wanted.test(chain)) {
        ChainWalk walk = new ChainWalk(chain, seals);
        Chain.End end = ledger.endOf(chain.number()).orElse(null);
        Broken broken = walk.over(ledger, end, mine.filter(head -> head.chain() == chain.number()).orElse(null));
        chains++;
        lines += walk.lines();
        if (broken != null) {
          return new Verdict(chains, lines, broken, unended);
        }
        if (end == null && past.test(chain)) {
          unended.add(chain);
        }
      }
      expected = chain.number() + 1;
      previous = chain.seal();
    }
    long last = expected;
    Broken gone = mine.filter(head -> head.chain() >= last).map(Verification::missing).orElse(null);
    return new Verdict(chains, lines, gone, unended);
  }

  private static Broken missing(OpenChain.Head head) {
    return new Broken(head.chain(), null, null, Why.CHAIN_MISSING);
  }

  private @Nullable Why place(Chain chain, long expected, String previous) {
    if (chain.number() > expected) {
      return Why.CHAIN_MISSING;
    }
    if (!seals.knows(chain.keyId())) {
      return Why.KEY_UNKNOWN;
    }
    boolean holds = chain.number() == expected && chain.previousSeal().equals(previous) && seals.sealed(chain).equals(chain);
    return holds ? null : Why.CHAIN_ALTERED;
  }
}
