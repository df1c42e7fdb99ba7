package fr.allianceeducative.directory;

import fr.allianceeducative.kernel.tabular.RefusedLine;
import java.util.List;

/**
 * What became of a directory file. Every line is taken, repeated (nothing in it is new) or refused.
 *
 * @param schools establishments that are new or changed; an establishment may have several lines
 */
public record DirectoryImportReport(int lines, int taken, int repeated, List<RefusedLine> refused, int schools) {

  public DirectoryImportReport {
    refused = List.copyOf(refused);
  }
}
