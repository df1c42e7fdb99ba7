package fr.allianceeducative.trace;

/**
 * What a node tells outside the database of a chain it wrote: how far it goes.
 *
 * @param begun seal of the chain itself
 * @param ended whether it was closed in good order
 */
record Witnessed(long chain, String keyId, String begun, long lines, String lastSeal, boolean ended, String seal) {

  private static final String BETWEEN = " ";

  /** One line of words; none of them holds a space. */
  String written() {
    return String.join(
        BETWEEN, Long.toString(chain), keyId, begun, Long.toString(lines), lastSeal, Boolean.toString(ended), seal);
  }

  /**
   * The words again.
   *
   * @throws IllegalArgumentException when they are not ours, or cut off
   */
  static Witnessed read(String written) {
    String[] words = written.strip().split(BETWEEN, -1);
    if (words.length != Witnessed.class.getRecordComponents().length) {
      throw new IllegalArgumentException("No witness of a chain");
    }
    int word = 0;
    return new Witnessed(
        Long.parseLong(words[word++]),
        words[word++],
        words[word++],
        Long.parseLong(words[word++]),
        words[word++],
        Boolean.parseBoolean(words[word++]),
        words[word]);
  }
}
