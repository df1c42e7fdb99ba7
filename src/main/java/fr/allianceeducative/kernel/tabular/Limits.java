package fr.allianceeducative.kernel.tabular;

/**
 * How large a file may be. A larger file, line count or column count refuses the file; a longer cell refuses its line.
 *
 * @param maxBytes size of the file
 * @param maxLines lines below the header that hold anything
 * @param maxColumns columns of the header
 * @param maxFieldLength characters of one cell
 */
public record Limits(int maxBytes, int maxLines, int maxColumns, int maxFieldLength) {

  private static final int MEGABYTE = 1024 * 1024;

  /** For a file a school sends: 20 MB, 300,000 lines, 200 columns, 2,000 characters in a cell. */
  public static Limits standard() {
    return new Limits(20 * MEGABYTE, 300_000, 200, 2_000);
  }

  public Limits withMegabytes(int megabytes) {
    return new Limits(Math.multiplyExact(megabytes, MEGABYTE), maxLines, maxColumns, maxFieldLength);
  }

  public Limits withLines(int lines) {
    return new Limits(maxBytes, lines, maxColumns, maxFieldLength);
  }

  /** What somebody is told who sends more, wherever it is noticed first. */
  public String tooLarge() {
    return "Le fichier dépasse " + sizeInFrench() + " : envoyez-le en plusieurs parties, par mois ou par établissement.";
  }

  private String sizeInFrench() {
    return maxBytes >= MEGABYTE ? maxBytes / MEGABYTE + " Mo" : maxBytes + " octets";
  }
}
