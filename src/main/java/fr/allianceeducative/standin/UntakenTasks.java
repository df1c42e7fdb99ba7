package fr.allianceeducative.standin;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tasks of a school that are in nobody's hands and in nobody's list. */
public interface UntakenTasks {

  long count(Uai school, Set<Role> staffed);

  /** The longest waiting first. */
  List<UntakenTask> of(Uai school, Set<Role> staffed, int most);

  /** One of them. */
  Optional<UntakenTask> find(Uai school, Set<Role> staffed, String id);

  void give(String id, String userName);
}
