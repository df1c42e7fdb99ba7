package fr.allianceeducative.trace;

import fr.allianceeducative.trace.Verdict.Broken;
import fr.allianceeducative.trace.Verdict.Why;
import org.jspecify.annotations.Nullable;

/** One walk along a chain, from its first line to its end. */
final class ChainWalk {

  private final Chain chain;
  private final Seals seals;
  private final @Nullable Witnessed witnessed;
  private long lines;
  private String lastSeal;
  private @Nullable Broken broken;

  /**
   * @param witnessed what this node told of the chain outside the database; null when it told nothing
   */
  ChainWalk(Chain chain, Seals seals, @Nullable Witnessed witnessed) {
    this.chain = chain;
    this.seals = seals;
    this.witnessed = witnessed;
    this.lastSeal = chain.seal();
  }

  /** How many lines hold. */
  long lines() {
    return lines;
  }

  /**
   * The first line that does not hold; null when all do.
   *
   * @param end null while the chain has none
   * @param known what the running node knows of its own chain; null for all others
   */
  @Nullable Broken over(Ledger ledger, Chain.@Nullable End end, OpenChain.@Nullable Head known) {
    ledger.walk(chain.number(), this::step);
    if (broken != null) {
      return broken;
    }
    if (end != null && !seals.sealed(end, chain.keyId()).equals(end)) {
      return new Broken(chain.number(), null, end.at(), Why.END_ALTERED);
    }
    if (lines < least(end, known)) {
      return new Broken(chain.number(), lines + 1, null, Why.LINES_CUT);
    }
    if (end == null) {
      return witnessed != null && witnessed.ended() ? new Broken(chain.number(), null, null, Why.END_ALTERED) : null;
    }
    return lines == end.lines() && lastSeal.equals(end.lastSeal())
        ? null
        : new Broken(chain.number(), null, end.at(), Why.END_ALTERED);
  }

  private long least(Chain.@Nullable End end, OpenChain.@Nullable Head known) {
    long told = witnessed == null ? 0 : witnessed.lines();
    return Math.max(told, end != null ? end.lines() : known != null ? known.lines() : 0);
  }

  private boolean notAsTold(SealedTrace line) {
    return witnessed != null && witnessed.lines() == line.line() && !witnessed.lastSeal().equals(line.seal());
  }

  private void step(SealedTrace line) {
    if (broken != null) {
      return;
    }
    if (line.line() > lines + 1) {
      broken = new Broken(chain.number(), lines + 1, null, Why.LINE_MISSING);
    } else if (line.line() <= lines || notAsTold(line) || !seals.sealed(chain, line.line(), line.trace(), lastSeal).equals(line)) {
      broken = new Broken(chain.number(), line.line(), line.trace().at(), Why.LINE_ALTERED);
    } else {
      lines = line.line();
      lastSeal = line.seal();
    }
  }
}
