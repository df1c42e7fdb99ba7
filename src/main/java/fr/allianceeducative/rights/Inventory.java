package fr.allianceeducative.rights;

import fr.allianceeducative.people.access.Block;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which tables and columns the house hands over to the person they are about, in the order of the document, and which it does not,
 * with the reason.
 *
 * @param withheld whole tables that are not handed over, with the reason
 * @param words French words for what the tables keep as names, by list
 */
public record Inventory(List<Chapter> chapters, Map<String, String> withheld, Map<String, Map<String, String>> words) {

  /**
   * A chapter of the document.
   *
   * @param block whoever prepares the document hands over what that person may read
   * @param notice what stands over the chapter; null for most
   */
  public record Chapter(String title, Block block, @Nullable String notice, List<Table> tables) {}

  /**
   * A table of the case file.
   *
   * @param link how its rows belong to the case
   * @param only a condition of the table's own; null when every row is handed over
   * @param columns in the order of the document
   * @param withheld columns that are not handed over, with the reason
   */
  public record Table(
      String name, Link link, @Nullable String only, List<Column> columns, Map<String, String> withheld) {}

  /** A column and how its values are read. */
  public record Column(String name, String label, Reading reading, @Nullable String list) {}

  /** How the values of a column become French. */
  public enum Reading {
    AS_IT_IS,
    WORD,
    WORDS,
    PERSON,
    SCHOOL,
    PROFESSION
  }

  /** How rows belong to a case. */
  public sealed interface Link {

    /** By the number of the case, in a column of the table. */
    record ByCase() implements Link {}

    /** By the pupil, in a column of the table. */
    record ByPupil() implements Link {}

    /** The pupil itself. */
    record Pupil() implements Link {}

    /** The case itself. */
    record Itself() implements Link {}

    /** By another table that has the number of the case. */
    record ByParent(String table, String column) implements Link {}
  }
}
