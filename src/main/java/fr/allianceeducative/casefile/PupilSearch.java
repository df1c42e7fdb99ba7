package fr.allianceeducative.casefile;

import java.util.List;
import java.util.Set;

/** Finds pupils by what is known of them, in one statement; {@link PupilFinder} is its door. */
public interface PupilSearch {

  /**
   * Those who may be meant, a bounded number, the likeliest among them.
   *
   * @param cases whose pupils to look among; one through no relation means none
   * @param ground whom of the viewer’s school to look among as well
   */
  List<Candidate> candidates(PupilQuery query, CaseQuery cases, Ground ground, int most);

  /** Whether one pupil is among those who may be found. */
  boolean finds(long id, CaseQuery cases, Ground ground);

  /**
   * Whom of the viewer’s school somebody looks among.
   *
   * @param school whether among any of it
   * @param whole whether among all of it; else among those a file of the school names, those of the own classes, and these
   */
  record Ground(boolean school, boolean whole, Set<Long> reported) {

    static final Ground NOWHERE = new Ground(false, false, Set.of());
    public static final Ground WHOLE_SCHOOL = new Ground(true, true, Set.of());

    public Ground {
      reported = Set.copyOf(reported);
    }

    static Ground listed(Set<Long> reported) {
      return new Ground(true, false, reported);
    }
  }

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
