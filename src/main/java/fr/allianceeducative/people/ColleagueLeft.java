package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Uai;
import java.util.Optional;

/** A person who worked in a school works there no more: in another one, in a district, or nowhere. */
public record ColleagueLeft(String userName, Uai school) {

  static Optional<ColleagueLeft> between(Staff before, Staff after) {
    Uai school = before.school();
    return school == null || school.equals(after.school())
        ? Optional.empty()
        : Optional.of(new ColleagueLeft(before.userName(), school));
  }
}
