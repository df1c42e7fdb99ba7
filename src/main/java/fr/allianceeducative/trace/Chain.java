package fr.allianceeducative.trace;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What one running node wrote in one day. Chains follow each other in one ledger, so that a whole chain cannot go unnoticed either.
 *
 * @param number place in the ledger, from 1, without a gap
 * @param writer the running node; a name for this run only
 * @param keyId the key its seals are made with
 * @param previousSeal seal of the chain before it
 */
public record Chain(long number, String writer, Instant begunAt, String keyId, String previousSeal, String seal) {

  public Chain {
    begunAt = begunAt.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The last line of a chain that was closed in good order.
   *
   * @param lines how many it has
   */
  public record End(long chain, Instant at, long lines, String lastSeal, String seal) {

    public End {
      at = at.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /**
   * Where the ledger begins since older chains were dropped.
   *
   * @param previousSeal seal of the last chain that was dropped
   */
  public record Cut(long firstKept, Instant at, String keyId, String previousSeal, String seal) {

    public Cut {
      at = at.truncatedTo(ChronoUnit.MICROS);
    }
  }
}
