package fr.allianceeducative.people.process;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** What a group may do with a thing of the engine. */
record Grant(Key key, Set<Permission> permissions) {

  /** A group has one row for each thing. */
  record Key(String group, int resource, String id) {}

  static Grant of(String group, Resource resource, String id, Permission... permissions) {
    return new Grant(
        new Key(group, resource.resourceType(), id), Arrays.stream(permissions).collect(Collectors.toUnmodifiableSet()));
  }

  Grant and(Grant other) {
    return new Grant(
        key,
        Stream.concat(permissions.stream(), other.permissions.stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  int bits() {
    return permissions.stream().mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b);
  }
}
