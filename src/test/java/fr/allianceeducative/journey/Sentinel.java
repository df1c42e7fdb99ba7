package fr.allianceeducative.journey;

import java.util.Comparator;

/**
 * A text that nobody else writes, in one field of one form.
 *
 * @param field {@code form key}, or {@code form list key} in a list of rows
 */
record Sentinel(String field, String text) implements Comparable<Sentinel> {

  static final String WORD = "Guetteuse";

  /** A school that « établissement d’accueil » finds, spelled as no list spells it. */
  static final String RECEIVING_SCHOOL = "bRITO baiN de BRETAGNE";

  @Override
  public int compareTo(Sentinel other) {
    return Comparator.comparing(Sentinel::field).thenComparing(Sentinel::text).compare(this, other);
  }

  @Override
  public String toString() {
    return field;
  }
}
