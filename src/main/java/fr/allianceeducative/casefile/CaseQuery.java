package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.access.Relation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list.
 *
 * @param viewer who asks
 * @param through the relations that show a case to the viewer; none lists nothing
 * @param school only this school; null for all
 * @param stage only this stage; null for all open stages and closed ones
 * @param left only open cases whose référent is no longer there
 * @param page from 0
 * @param size 1 to 100
 */
public record CaseQuery(
    Viewer viewer, Set<Relation> through, @Nullable Uai school, @Nullable Stage stage, boolean left, int page,
    int size) {

  public CaseQuery {
    through = Set.copyOf(through);
    page = Math.max(page, 0);
    size = Math.min(Math.max(size, 1), 100);
  }

  public CaseQuery(
      Viewer viewer, Set<Relation> through, @Nullable Uai school, @Nullable Stage stage, int page, int size) {
    this(viewer, through, school, stage, false, page, size);
  }
}
