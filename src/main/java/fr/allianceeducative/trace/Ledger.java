package fr.allianceeducative.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where chains and their lines are kept. Lines are added and, by whole chains, dropped; nothing here changes one. */
public interface Ledger {

  /** The newest chain; empty on a house that never wrote, or whose chains were all dropped. */
  Optional<Chain> newest();

  /** Takes the next place in the ledger; false when another node was quicker. */
  boolean begin(Chain chain);

  /** Writes the lines in one batch, all or none, in a transaction of its own. */
  void append(List<SealedTrace> lines);

  /** Does nothing on a chain that has its end. */
  void end(Chain.End end);

  /** Line and seal where a chain stops in the database. */
  Optional<SealedTrace> lastLine(long chain);

  /** All chains in their order, the older first. */
  List<Chain> chains();

  Optional<Chain.End> endOf(long chain);

  /** Hands over the lines of a chain one by one, in order, without holding them all. */
  void walk(long chain, Consumer<SealedTrace> reader);

  /** The newest cut. */
  Optional<Chain.Cut> cut();

  /** Drops all chains before a cut, and keeps the cut; false when another node was quicker. */
  boolean drop(Chain.Cut cut);

  /** Chains begun before an instant, when no later one is older: the head of the ledger that may go. Newest of them. */
  Optional<Chain> lastBegunBefore(Instant instant);
}
