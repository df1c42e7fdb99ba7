package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In whose hands what waits is: the person who has it, or the functions that may take it as far as somebody of this school holds them.
 *
 * @param colleagues who works in the school
 * @param reader null for the house itself
 * @param names of accounts
 */
record StepHands(Uai school, List<Staff> colleagues, @Nullable Staff reader, UnaryOperator<String> names) {

  /** The head of the school gives it to somebody (« Tâches que personne ne peut prendre »). */
  private static final String NOBODY = "personne n’a cette fonction ici\u00A0: la direction décide qui s’en charge";

  String of(OpenStep step) {
    if (step.assignee() != null) {
      return names.apply(step.assignee());
    }
    String held = step.team().stream().filter(this::isHeld).sorted().map(Role::shortLabel).collect(Collectors.joining(", "));
    return held.isEmpty() && !step.team().isEmpty() ? NOBODY : held;
  }

  /** Whether the reader has it, or may take it. The engine asks once more when it is opened. */
  boolean open(OpenStep step) {
    if (reader == null) {
      return false;
    }
    return step.assignee() == null
        ? reader.roles().stream().anyMatch(role -> step.team().contains(role) && worksHere(role))
        : step.assignee().equals(reader.userName());
  }

  private boolean worksHere(Role role) {
    return role.place() == Role.Place.DISTRICT || school.equals(reader == null ? null : reader.school());
  }

  /** Functions of the district are held elsewhere. */
  private boolean isHeld(Role role) {
    return role.place() != Role.Place.SCHOOL || colleagues.stream().map(Staff::roles).anyMatch(roles -> roles.contains(role));
  }
}
