package fr.allianceeducative.people.access;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.util.Set;

/** A case, and all that ties anybody to it. */
record KnownCase(
    CaseNumber number,
    String name,
    Uai school,
    String schoolClass,
    boolean sent,
    Set<String> members,
    Set<String> referents,
    Set<String> exceptions,
    boolean paused) {

  @Override
  public String toString() {
    return "case of %s, %s%s%s%s%s%s"
        .formatted(
            school,
            schoolClass,
            sent ? ", sent" : "",
            members.isEmpty() ? "" : ", members " + members,
            referents.isEmpty() ? "" : ", référent " + referents,
            exceptions.isEmpty() ? "" : ", opened exceptionally",
            paused ? ", paused" : "");
  }
}
