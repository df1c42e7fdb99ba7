package fr.allianceeducative.kernel.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a file says once it was read to its end: each of its lines stands in exactly one of the five lists.
 *
 * @param lines lines below the header that hold anything
 * @param taken what the file says, one line for one fact, in the order of first mention
 * @param repeated numbers of the lines that say again what stood already
 * @param replaced numbers of the lines that a later line of the file corrects
 * @param refused lines that were not understood
 * @param leftAside numbers of the lines that do not concern whoever sends the file, in order or not
 */
public record ParsedFile<T>(
    int lines,
    List<T> taken,
    List<Integer> repeated,
    List<Integer> replaced,
    List<RefusedLine> refused,
    List<Integer> leftAside) {

  public ParsedFile {
    taken = List.copyOf(taken);
    repeated = List.copyOf(repeated);
    replaced = List.copyOf(replaced);
    refused = List.copyOf(refused);
    leftAside = List.copyOf(leftAside);
  }

  /**
   * Reads a file line by line; a {@code Refusal} thrown by {@code reading} refuses its line.
   *
   * @param concerns false for a line that is left aside unread: its mistakes are not the sender's
   */
  public static <T extends ImportedLine<T>> ParsedFile<T> of(
      TabularFile file, List<Column> columns, Predicate<Row> concerns, Function<Row, T> reading) {
    Map<Object, T> taken = new LinkedHashMap<>();
    List<Integer> repeated = new ArrayList<>();
    List<Integer> replaced = new ArrayList<>();
    List<RefusedLine> refused = new ArrayList<>();
    List<Integer> leftAside = new ArrayList<>();
    int lines = file.forEachRow(columns, row -> {
      if (!concerns.test(row)) {
        leftAside.add(row.line());
        return;
      }
      T line = reading.apply(row);
      Object key = line.key();
      T earlier = taken.get(key);
      if (earlier != null && line.saysTheSameAs(earlier)) {
        repeated.add(line.line());
        return;
      }
      if (earlier != null) {
        replaced.add(earlier.line());
      }
      taken.put(key, line);
    }, refused::add);
    return new ParsedFile<>(lines, new ArrayList<>(taken.values()), repeated, replaced, refused, leftAside);
  }

  /** A file with some of its lines refused after all. */
  public static <T extends ImportedLine<T>> ParsedFile<T> refusing(ParsedFile<T> file, Function<T, Optional<String>> reason) {
    List<T> taken = new ArrayList<>();
    List<RefusedLine> refused = new ArrayList<>(file.refused());
    for (T line : file.taken()) {
      reason.apply(line).ifPresentOrElse(why -> refused.add(new RefusedLine(line.line(), why)), () -> taken.add(line));
    }
    refused.sort(Comparator.comparingInt(RefusedLine::line));
    return new ParsedFile<>(file.lines(), taken, file.repeated(), file.replaced(), refused, file.leftAside());
  }
}
