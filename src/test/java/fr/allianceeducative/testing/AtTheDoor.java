package fr.allianceeducative.testing;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;

/** Somebody whom the front door has let in, as the account stands now: other tests may have changed it. */
public final class AtTheDoor {

  private AtTheDoor() {}

  public static StaffPrincipal letIn(Staff staff, People people) {
    return new StaffPrincipal(staff, people.schoolsOf(staff), people.standing(staff.userName()).orElseThrow());
  }
}
