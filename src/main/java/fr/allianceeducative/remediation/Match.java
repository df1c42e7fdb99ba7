package fr.allianceeducative.remediation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme seen for one pupil.
 *
 * @param obstacles why it is not open to the pupil; none when it is
 * @param freePlaces left in the district; null when nobody said how many there are
 */
public record Match(Scheme scheme, List<String> obstacles, @Nullable Integer freePlaces) {

  public boolean open() {
    return obstacles.isEmpty();
  }
}
