package fr.allianceeducative.kernel.tabular;

/**
 * A line that was not taken.
 *
 * @param line number of the line as a text editor shows it
 * @param reason French sentence that names the column and what is expected, never what stood there
 */
public record RefusedLine(int line, String reason) {}
