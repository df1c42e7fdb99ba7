package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person who works with the house.
 *
 * @param userName name of the account, also the assignee of tasks
 * @param displayName as colleagues write it
 * @param roles at least one; none once the house that vouches for the person gives none any more
 * @param school where the person is posted; null for district and technical accounts
 * @param district code of the district the person serves; null for the others
 */
public record Staff(
    String userName, String displayName, Set<Role> roles, @Nullable Uai school, @Nullable String district) {

  public Staff {
    roles = Set.copyOf(roles);
  }

  /** Their names as colleagues write them, by user name. */
  public static Map<String, String> namesOf(Collection<Staff> people) {
    return people.stream().collect(Collectors.toMap(Staff::userName, Staff::displayName));
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
