package fr.allianceeducative.conversation;

import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.people.Staff;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fil as somebody reads it.
 *
 * @param lines oldest first
 * @param older number of the oldest message shown when there are older ones; null otherwise
 * @param others who else may read it, by name; of a district those who have opened it
 * @param district whether a district that has the case reads it too
 */
public record Conversation(SeenCase file, List<Line> lines, @Nullable Long older, List<Staff> others, boolean district) {

  public Conversation {
    lines = List.copyOf(lines);
    others = List.copyOf(others);
  }

  /** Whether anybody may still write. */
  public boolean isOpen() {
    return file.isOpen();
  }

  /**
   * A message.
   *
   * @param function of its author; empty for who has left
   * @param fresh whether the reader sees it for the first time
   * @param readBy names of those who have read up to it and no further
   */
  public record Line(
      long id, String author, String function, boolean own, boolean fresh, Instant at, List<Part> parts, List<String> readBy) {}

  /** Some words, or the call of a colleague. */
  public record Part(String text, boolean call) {}
}
