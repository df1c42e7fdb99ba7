package fr.allianceeducative.people;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;

/** The pupils somebody is there for. */
public interface FollowedCases {

  /** Open cases of which the person is référent or second référent, newest first; numbers alone. */
  List<CaseNumber> referentOf(String userName, int most);
}
