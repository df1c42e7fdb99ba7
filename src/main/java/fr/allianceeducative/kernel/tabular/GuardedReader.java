package fr.allianceeducative.kernel.tabular;

import fr.allianceeducative.kernel.Refusal;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops a line of millions of empty cells before the parser has made an object of each.
 *
 * <p>The parser reads ahead, so the count is not exact: it lets pass what one buffer may hold beyond the limit.
 */
final class GuardedReader extends FilterReader {

  private static final int READ_AHEAD = 4 * 8192;

  private final char delimiter;
  private final int limit;
  private int cells;

  GuardedReader(Reader text, char delimiter, Limits limits) {
    super(text);
    this.delimiter = delimiter;
    this.limit = limits.maxColumns() + READ_AHEAD;
  }

  void lineBegins() {
    cells = 0;
  }

  @Override
  public int read() throws IOException {
    int letter = super.read();
    count((char) letter);
    return letter;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      count(buffer[i]);
    }
    return read;
  }

  private void count(char letter) {
    if (letter == delimiter && ++cells > limit) {
      throw new Refusal("Une ligne de ce fichier compte beaucoup trop de colonnes : vérifiez le fichier, puis envoyez-le à nouveau.");
    }
  }
}
