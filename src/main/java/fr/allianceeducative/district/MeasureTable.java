package fr.allianceeducative.district;

import fr.allianceeducative.directory.SchoolType;
import java.util.List;

/** What may be asked and decided at the second look, by the kind of school and the age of the pupil. */
public interface MeasureTable {

  List<Offered> measures(SchoolType type, int age);

  /**
   * A measure that is open to the pupil.
   *
   * @param asked whether the school may ask for it; a measure that nobody asks for can be decided only
   */
  record Offered(DistrictMeasure measure, boolean asked) {}
}
