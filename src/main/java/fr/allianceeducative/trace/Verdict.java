package fr.allianceeducative.trace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param chains how many chains were walked
 * @param witnessed how many of them this node has a witness of: what is cut off their end shows
 * @param lines how many lines
 * @param broken the first place that does not hold; null when all hold
 * @param unended chains of the past with neither end nor witness: the node was stopped abruptly, or their last lines are gone
 * @param witnessing false when this node cannot write its witness
 */
public record Verdict(
    long chains, long witnessed, long lines, @Nullable Broken broken, List<Chain> unended, boolean witnessing) {

  /**
   * The first place that does not hold.
   *
   * @param line null when the chain itself is meant
   * @param at when the line says it was written; null when there is none
   */
  public record Broken(long chain, @Nullable Long line, @Nullable Instant at, Why why) {}

  /** What is wrong there. */
  public enum Why {
    CHAIN_MISSING("une chaîne entière a été retirée"),
    CHAIN_ALTERED("l’en-tête de la chaîne a été modifié ou déplacé"),
    LINE_MISSING("une ou plusieurs lignes ont été retirées à cet endroit"),
    LINE_ALTERED("la ligne a été modifiée, déplacée ou ajoutée"),
    LINES_CUT("les dernières lignes de la chaîne ont été retirées"),
    END_ALTERED("la fin de la chaîne a été modifiée ou retirée"),
    CUT_ALTERED("le début du registre a été modifié"),
    WITNESS_ALTERED("le témoin de cette chaîne, tenu hors de la base, a été modifié"),
    KEY_UNKNOWN("la clé qui a scellé cette chaîne n’est plus dans le fichier de clés");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  /** Chains whose end is not known here: another node wrote them, or the witness was lost. */
  public long unwitnessed() {
    return chains - witnessed;
  }

  public boolean holds() {
    return broken == null;
  }
}
