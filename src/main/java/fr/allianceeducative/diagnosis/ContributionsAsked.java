package fr.allianceeducative.diagnosis;

import static java.util.stream.Collectors.joining;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;
import java.util.List;

/** Professions were asked for their look at the situation. */
public record ContributionsAsked(CaseNumber caseNumber, List<Role> professions) implements CaseEvent {

  @Override
  public String sentence() {
    return "Contributions au diagnostic demandées : %s."
        .formatted(professions.stream().map(Role::label).collect(joining(", ")));
  }
}
