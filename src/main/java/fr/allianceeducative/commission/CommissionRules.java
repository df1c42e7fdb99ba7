package fr.allianceeducative.commission;

import fr.allianceeducative.directory.SchoolType;
import java.util.List;

/** The rules of the commission as its tables state them now; people change them without a new version of the house. */
public interface CommissionRules {

  Body body(SchoolType school);

  Rhythm rhythm(SchoolType school, boolean urgent);

  /** What may be decided for a pupil of this age. */
  List<Measure> measures(SchoolType school, int age);
}
