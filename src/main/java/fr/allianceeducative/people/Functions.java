package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Uai;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person does and where.
 *
 * @param school for functions of a school
 * @param district code of the district, for functions of a district
 * @param classes the classes of the school the person looks after
 */
public record Functions(Set<Role> roles, @Nullable Uai school, @Nullable String district, Set<String> classes) {

  public Functions {
    roles = Set.copyOf(roles);
    classes = Set.copyOf(classes);
  }
}
