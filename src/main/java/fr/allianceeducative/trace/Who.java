package fr.allianceeducative.trace;

import fr.allianceeducative.people.Guest;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person as they were at the moment of a line: functions and places change, what was seen does not.
 *
 * @param person user name; null when nobody was known, or the house acted by itself
 * @param roles names of the functions held then, separated by commas; empty without a person
 * @param place school or district then; null for accounts without one
 */
public record Who(@Nullable String person, String roles, @Nullable String place) {

  static final Who NOBODY = new Who(null, "", null);

  static Who of(Optional<Staff> staff) {
    return staff.map(Who::of).or(() -> Guest.atWork().map(Who::of)).orElse(NOBODY);
  }

  /** A family has no account: the line says by which hand, and no name. */
  static Who of(Guest guest) {
    return new Who(guest.signature(), guest.name(), null);
  }

  static Who of(Staff staff) {
    return new Who(
        staff.userName(),
        staff.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")),
        staff.school() == null ? staff.district() : staff.school().value());
  }
}
