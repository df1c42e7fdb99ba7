package fr.allianceeducative.people.access;

import fr.allianceeducative.people.Staff;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recognizable text in a part of a case.
 *
 * @param blocks any of them shows it
 * @param least what the file has to grant for it
 * @param author who wrote it, when it is also shown as the own word
 * @param places where it stands for whoever may read it; anywhere else it may stand, and to others nowhere
 */
record Plant(Set<Block> blocks, Extent least, String text, @Nullable String author, Set<Place> places) {

  /** Where somebody reads of a case. */
  enum Place {
    PAGE,
    CARD,
    BESIDE_A_FORM,
    HEAD_OF_A_FORM,
    NOTES,
    FIL
  }

  boolean shownTo(Staff staff, Sight sight) {
    return blocks.stream()
        .anyMatch(
            block ->
                sight.of(block).reaches(least)
                    || (author != null && author.equals(staff.userName()) && sight.of(block).reaches(Extent.OWN)));
  }
}
