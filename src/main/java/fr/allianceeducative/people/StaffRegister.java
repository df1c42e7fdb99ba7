package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.List;

/** Where staff are kept; everyone goes through {@link People}. */
public interface StaffRegister {

  void put(Staff staff);

  List<Staff> named(Collection<String> userNames);

  List<Staff> inSchool(Uai school);

  List<Staff> inDistrict(String district);

  /** Everyone, by user name; for the list of demonstration accounts only. */
  List<Staff> all();

  boolean isEmpty();
}
