package fr.allianceeducative.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a room tells in a chapter of the page of a case, in French, as the reader may see it.
 *
 * @param on day it happened; null for what has none
 * @param author user name; null when the house did it or nobody is to be named
 */
public record Passage(Chapter chapter, String title, @Nullable LocalDate on, @Nullable String author, List<Line> lines) {

  /** A heading and what stands behind it, the words of a person as they were written. */
  public record Line(String heading, String text) {}

  public Passage {
    lines = List.copyOf(lines);
  }

  public static Passage of(Chapter chapter, String title, @Nullable LocalDate on, @Nullable String author) {
    return new Passage(chapter, title, on, author, List.of());
  }

  /** With one line more; nothing to say is no line. */
  public Passage with(String heading, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return this;
    }
    List<Line> more = new ArrayList<>(lines);
    more.add(new Line(heading, text));
    return new Passage(chapter, title, on, author, more);
  }
}
