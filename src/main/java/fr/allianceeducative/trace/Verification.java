package fr.allianceeducative.trace;

import fr.allianceeducative.trace.Verdict.Broken;
import fr.allianceeducative.trace.Verdict.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks the ledger and names the first place that does not hold. Every chain's place is checked, lines where they are asked for. */
@Component
class Verification {

  private final Ledger ledger;
  private final Seals seals;
  private final TraceWriter writer;
  private final Witness witness;

  Verification(Ledger ledger, Seals seals, TraceWriter writer, Witness witness) {
    this.ledger = ledger;
    this.seals = seals;
    this.writer = writer;
    this.witness = witness;
  }

  /**
   * @param wanted chains whose lines are walked
   * @param past chains that nobody writes any more
   */
  Verdict of(Predicate<Chain> wanted, Predicate<Chain> past) {
    // first, so that lines written meanwhile are only more than this node remembers and told
    Optional<OpenChain.Head> mine = writer.head();
    Map<Long, Witnessed> told = witness.all();
    Tally tally = new Tally(witness.writes());
    Chain.Cut cut = ledger.cut().orElse(null);
    if (cut != null && !seals.hold(cut)) {
      return tally.verdict(new Broken(cut.firstKept(), null, cut.at(), Why.CUT_ALTERED));
    }
    long expected = cut == null ? 1 : cut.firstKept();
    String previous = cut == null ? Seals.NONE : cut.previousSeal();
    for (Chain chain : ledger.chains()) {
      Witnessed witnessed = told.get(chain.number());
      Why why = place(chain, expected, previous, witnessed);
      if (why != null) {
        return tally.verdict(new Broken(why == Why.CHAIN_MISSING ? expected : chain.number(), null, null, why));
      }
      if (wanted.test(chain)) {
        ChainWalk walk = new ChainWalk(chain, seals, witnessed);
        Chain.End end = ledger.endOf(chain.number()).orElse(null);
        Broken broken = walk.over(ledger, end, mine.filter(head -> head.chain() == chain.number()).orElse(null));
        tally.add(walk.lines(), witnessed != null);
        if (broken != null) {
          return tally.verdict(broken);
        }
        if (end == null && witnessed == null && past.test(chain)) {
          tally.unended.add(chain);
        }
      }
      expected = chain.number() + 1;
      previous = chain.seal();
    }
    return tally.verdict(gone(expected, told, mine));
  }

  /** A chain this node wrote that should stand after the last one of the ledger. */
  private static @Nullable Broken gone(long next, Map<Long, Witnessed> told, Optional<OpenChain.Head> mine) {
    return Stream.concat(told.keySet().stream(), mine.map(OpenChain.Head::chain).stream())
        .filter(chain -> chain >= next)
        .min(Comparator.naturalOrder())
        .map(chain -> new Broken(chain, null, null, Why.CHAIN_MISSING))
        .orElse(null);
  }

  private @Nullable Why place(Chain chain, long expected, String previous, @Nullable Witnessed witnessed) {
    if (chain.number() > expected) {
      return Why.CHAIN_MISSING;
    }
    if (!seals.knows(chain.keyId())) {
      return Why.KEY_UNKNOWN;
    }
    if (witnessed != null && !witness.holds(witnessed)) {
      return Why.WITNESS_ALTERED;
    }
    boolean holds = chain.number() == expected && chain.previousSeal().equals(previous) && seals.sealed(chain).equals(chain);
    return holds && (witnessed == null || witnessed.begun().equals(chain.seal())) ? null : Why.CHAIN_ALTERED;
  }

  /** What was walked so far. */
  private static final class Tally {

    private final List<Chain> unended = new ArrayList<>();
    private final boolean witnessing;
    private long chains;
    private long witnessed;
    private long lines;

    Tally(boolean witnessing) {
      this.witnessing = witnessing;
    }

    void add(long moreLines, boolean withWitness) {
      chains++;
      lines += moreLines;
      witnessed += withWitness ? 1 : 0;
    }

    Verdict verdict(@Nullable Broken broken) {
      return new Verdict(chains, witnessed, lines, broken, unended, witnessing);
    }
  }
}
