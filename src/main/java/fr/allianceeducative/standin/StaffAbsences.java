package fr.allianceeducative.standin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where absences are kept until they are over. */
public interface StaffAbsences {

  /** @return its number */
  long add(String userName, DeclareAbsence wished);

  Optional<StaffAbsence> find(long id);

  /** Those of these people and those they stand in for, the next first. */
  List<StaffAbsence> concerning(Collection<String> userNames, int most);

  /** Whether one of the person's absences touches these days. */
  boolean isAway(String userName, LocalDate from, LocalDate until);

  /** Who of these people is away on a day. */
  Set<String> away(Collection<String> userNames, LocalDate day);

  /** The absence of the person that has begun. */
  Optional<StaffAbsence> begun(String userName);

  void begin(long id);

  void remove(long id);
}
