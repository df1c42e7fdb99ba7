package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who works where, as what. The only door to the staff tables. */
public interface People {

  /** The person, also one whose account is closed: for naming who did something. */
  Optional<Staff> find(String userName);

  /** The person with an open account and a password of the house; empty for whoever another house vouches for. */
  Optional<Staff> findWithPassword(String userName);

  /** How an account stands; empty when it is closed or unknown. One statement. */
  Optional<Standing> standing(String userName);

  /** People posted in a school who hold one of the roles (all of them when none is named), by name. One statement. */
  List<Staff> inSchool(Uai school, Role... roles);

  /** People who serve a district with one of the roles, by name. One statement. */
  List<Staff> inDistrict(String district, Role... roles);

  /** People of no school and no district who hold one of the roles, by name. One statement. */
  List<Staff> everywhere(Role... roles);

  /** Display names of several accounts, unknown ones left out. One statement. */
  List<Staff> named(Collection<String> userNames);

  /** The schools whose cases a person may see: the own school, or those of the district. Empty for technical accounts. */
  Set<Uai> schoolsOf(Staff staff);

  /** The person behind the current request; empty in a job and at start-up. */
  Optional<Staff> current();

  /** The classes of the own school a person looks after from now on, as files name them; replaces those of before. */
  void lookAfter(String userName, Set<String> classes);

  /**
   * Adds or replaces a person and the account.
   *
   * @throws fr.allianceeducative.kernel.Refusal when the password is easy to guess
   */
  void register(Staff staff, String password);
}
