package fr.allianceeducative.casefile;

import java.util.List;
import java.util.Set;

/** Finds pupils by what is known of them, in one statement; {@link PupilFinder} is its door. */
public interface PupilSearch {

  /**
   * Those who may be meant, a bounded number, the likeliest among them.
   *
   * @param cases whose pupils to look among; one through no relation means none
   * @param wholeSchool look among all pupils of the viewer’s school as well
   */
  List<Candidate> candidates(PupilQuery query, CaseQuery cases, boolean wholeSchool, int most);

  /**
   * Somebody who may be meant.
   *
   * @param ownClass whether the viewer looks after the class
   * @param heard the marks of sounds that are looked for and are in the name
   */
  record Candidate(Pupil pupil, boolean ownClass, Set<String> heard) {

    public Candidate {
      heard = Set.copyOf(heard);
    }
  }
}
