package fr.allianceeducative.people.access;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.util.Set;

/**
 * A case, and all that ties anybody to it.
 *
 * @param moved those who were its référent or a member, and work in another school by now
 */
record KnownCase(
    CaseNumber number,
    String name,
    Uai school,
    String schoolClass,
    boolean sent,
    Set<String> members,
    Set<String> referents,
    Set<String> exceptions,
    boolean paused,
    Set<String> moved) {

  KnownCase(
      CaseNumber number, String name, Uai school, String schoolClass, boolean sent, Set<String> members, Set<String> referents, Set<String> exceptions, boolean paused) {
    this(number, name, school, schoolClass, sent, members, referents, exceptions, paused, Set.of());
  }

  @Override
  public String toString() {
    return "case of %s, %s%s%s%s%s%s%s"
        .formatted(
            school,
            schoolClass,
            sent ? ", sent" : "",
            members.isEmpty() ? "" : ", members " + members,
            referents.isEmpty() ? "" : ", référent " + referents,
            exceptions.isEmpty() ? "" : ", opened exceptionally",
            paused ? ", paused" : "",
            moved.isEmpty() ? "" : ", left by " + moved);
  }
}
