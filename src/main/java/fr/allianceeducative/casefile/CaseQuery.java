package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.Uai;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list.
 *
 * @param schools the schools the viewer may see; none lists nothing; null lists all schools, for technical accounts
 * @param stage only this stage; null for all open stages and closed ones
 * @param page from 0
 * @param size 1 to 100
 */
public record CaseQuery(@Nullable Set<Uai> schools, @Nullable Stage stage, int page, int size) {

  public CaseQuery {
    page = Math.max(page, 0);
    size = Math.min(Math.max(size, 1), 100);
  }
}
