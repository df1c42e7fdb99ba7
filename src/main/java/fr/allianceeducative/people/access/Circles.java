package fr.allianceeducative.people.access;

import fr.allianceeducative.people.Role;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names under which the file of the matrix speaks of people: roles, and circles of roles. */
final class Circles {

  private static final Map<String, Circle> ALWAYS =
      Map.of("public", Circle.PUBLIC, "connecté", Circle.LOGGED_IN, "personne", Circle.NOBODY);

  private final Map<String, Set<Role>> named = new HashMap<>();

  /** A circle may name those above it. */
  Circles(Line section) {
    for (Role role : Role.values()) {
      named.put(name(role), Set.of(role));
    }
    section.entries().forEach((key, value) -> {
      if (named.containsKey(key.text()) || ALWAYS.containsKey(key.text())) {
        throw key.wrong("« %s » est déjà le nom d’une fonction ou d’un cercle".formatted(key.text()));
      }
      named.put(key.text(), roles(value));
    });
  }

  Circle audience(Line line) {
    Circle always = line.words().size() == 1 ? ALWAYS.get(line.words().get(0).text()) : null;
    return always == null ? new Circle(false, roles(line)) : always;
  }

  Role role(Line line) {
    for (Role role : Role.values()) {
      if (name(role).equals(line.text())) {
        return role;
      }
    }
    throw line.wrong("« %s » n’est pas une fonction connue".formatted(line.text()));
  }

  private Set<Role> roles(Line line) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Line word : line.words()) {
      Set<Role> meant = named.get(word.text());
      if (meant == null) {
        throw word.wrong("« %s » n’est ni une fonction ni un cercle défini plus haut".formatted(word.text()));
      }
      roles.addAll(meant);
    }
    if (roles.isEmpty()) {
      throw line.wrong("cette liste est vide ; écrivez « personne » pour fermer");
    }
    return roles;
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
