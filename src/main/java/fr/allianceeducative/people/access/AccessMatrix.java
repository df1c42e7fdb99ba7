package fr.allianceeducative.people.access;

import fr.allianceeducative.people.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;

/**
 * Who may see what and do what, as the file of the matrix says it. What it does not name is refused.
 *
 * @param gates doors of pages, interface and engine, the most precise address first: the first that stands decides
 * @param sights by role and relation
 * @param paused what a relation still shows while the head of the school has paused sharing; one that is not named shows the same
 */
public record AccessMatrix(
    List<Gate> gates,
    Map<Role, Map<Relation, Sight>> sights,
    Map<Relation, Set<Block>> paused,
    List<EngineRight> rights,
    List<TaskList> taskLists) {

  public AccessMatrix {
    gates = List.copyOf(gates);
    sights = Map.copyOf(sights);
    paused = Map.copyOf(paused);
    rights = List.copyOf(rights);
    taskLists = List.copyOf(taskLists);
  }

  /** The door of an address; empty when nobody has said who may pass. */
  public Optional<Gate> gate(String method, String address) {
    PathContainer path = PathContainer.parsePath(address);
    return gates.stream().filter(gate -> gate.stands(method, path)).findFirst();
  }

  /** Whether somebody with these roles passes. */
  public boolean opens(String method, String address, Collection<Role> roles) {
    return gate(method, address).filter(gate -> gate.audience().admits(roles)).isPresent();
  }

  /** Whether somebody with these roles finds the tasks of colleagues in Tasklist. */
  public boolean looksAtTasksOfColleagues(Collection<Role> roles) {
    return taskLists.stream().anyMatch(list -> list.content() == TaskList.Content.SCHOOL && list.audience().admits(roles));
  }

  /** What one relation shows to somebody with these roles. */
  public Sight sight(Collection<Role> roles, Relation relation) {
    return sight(roles, Set.of(relation));
  }

  /** What all relations together show to somebody with these roles. */
  public Sight sight(Collection<Role> roles, Collection<Relation> relations) {
    return sight(roles, relations, Map.of());
  }

  /** The same while sharing is paused. */
  public Sight sightInPause(Collection<Role> roles, Collection<Relation> relations) {
    return sight(roles, relations, paused);
  }

  private Sight sight(Collection<Role> roles, Collection<Relation> relations, Map<Relation, Set<Block>> narrowed) {
    Sight seen = Sight.NOTHING;
    for (Role role : roles) {
      Map<Relation, Sight> granted = sights.getOrDefault(role, Map.of());
      for (Relation relation : relations) {
        Sight through = granted.getOrDefault(relation, Sight.NOTHING);
        seen = seen.and(narrowed.containsKey(relation) ? through.only(narrowed.get(relation)) : through);
      }
    }
    return seen;
  }
}
