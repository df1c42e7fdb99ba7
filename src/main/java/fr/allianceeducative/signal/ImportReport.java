package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.tabular.RefusedLine;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a file. Every line is taken (new, or a correction), repeated, of another school or refused.
 *
 * @param repeated lines that say nothing new, and lines that a later line of the same file corrects
 * @param signalsAttached open cases whose score rose or whose absences newly reached the legal threshold
 * @param watchList pupils of the file's schools who are on the watch list now
 * @param legalThreshold pupils of these schools whose absences reach the legal threshold now
 * @param otherSchools lines about schools that are not the sender's: no mistakes, left aside
 * @param byScore how many pupils of these schools have each score now
 */
public record ImportReport(
    int lines,
    int taken,
    int repeated,
    List<RefusedLine> refused,
    int casesOpened,
    int signalsAttached,
    int watchList,
    int legalThreshold,
    int otherSchools,
    SortedMap<Integer, Integer> byScore) {

  public ImportReport {
    refused = List.copyOf(refused);
    byScore = Collections.unmodifiableSortedMap(new TreeMap<>(byScore));
  }
}
