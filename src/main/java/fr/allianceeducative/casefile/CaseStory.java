package fr.allianceeducative.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a case tells, as the reader may see it: the page and the tab beside a form are made of the same one.
 *
 * @param happened newest first
 * @param steps what waits to be done, the most urgent first
 */
public record CaseStory(CaseGlance glance, List<Part> parts, List<Moment> happened, List<CaseGlance.Step> steps) {

  public CaseStory {
    parts = List.copyOf(parts);
    happened = List.copyOf(happened);
    steps = List.copyOf(steps);
  }

  public SeenCase file() {
    return glance.file();
  }

  /** A chapter of which there is something to tell. */
  public record Part(Chapter chapter, List<Told> told) {}

  /**
   * A passage.
   *
   * @param by name of its author
   */
  public record Told(String title, @Nullable LocalDate on, @Nullable String by, List<Passage.Line> lines) {}

  /** A line of the timeline, in the time of the school. */
  public record Moment(OffsetDateTime at, String sentence) {}

  /** What is told in a chapter. */
  public List<Told> in(Chapter chapter) {
    return parts.stream().filter(part -> part.chapter() == chapter).flatMap(part -> part.told().stream()).toList();
  }
}
