package fr.allianceeducative.kernel.tabular;

import java.util.regex.Pattern;

/**
 * A cell of a file that goes out: whatever a spreadsheet would take for a formula becomes text. Every export writes its cells through
 * here, because a text that is harmless on a page may have been written to be run on somebody else's computer.
 */
public final class SafeCell {

  /** What begins a formula, also behind blanks and in the wide forms some keyboards write. */
  private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]*[=+@＝＋＠－-].*|[\\t\\r\\n].*", Pattern.DOTALL);

  /** A number is no formula, whatever its sign. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]+)?");

  private SafeCell() {}

  /** The text with an apostrophe before it when a spreadsheet could run it; spreadsheets do not show that apostrophe. */
  public static String of(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
