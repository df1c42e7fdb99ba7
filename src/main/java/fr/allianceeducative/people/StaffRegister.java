package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where staff are kept; everyone goes through {@link People}. */
public interface StaffRegister {

  void put(Staff staff);

  /** The classes a person looks after from now on; a person who is not known is left out. */
  void lookAfter(String userName, Set<String> classes);

  List<Staff> named(Collection<String> userNames);

  List<Staff> inSchool(Uai school);

  List<Staff> inDistrict(String district);

  /** The person with an account and a password of the house; empty for whoever another house vouches for. */
  Optional<Staff> withPassword(String userName);

  /** The person another house vouches for. */
  Optional<Staff> vouchedFor(String subject);

  /** Whether the person another house vouches for has an account here that is closed. */
  boolean isClosedFor(String subject);

  /** From now on another house vouches for this person, who has no password here. */
  void vouch(String userName, String subject);

  /** Accounts of no school and no district. */
  List<Staff> everywhere();

  /** Everyone, by user name; for the list of demonstration accounts only. */
  List<Staff> all();

  boolean isEmpty();
}
