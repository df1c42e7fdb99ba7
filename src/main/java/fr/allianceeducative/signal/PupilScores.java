package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Where the scores of pupils are kept: one for each pupil a file spoke of. Everything goes in blocks. */
public interface PupilScores {

  /** Puts new scores in the place of the old ones. */
  void put(List<PupilScore> scores);

  /** The figures a pupil was scored from. */
  Optional<Indicators> of(long pupilId);

  /** How many pupils of these schools have each score. */
  SortedMap<Integer, Integer> distribution(Collection<Uai> schools);

  int atLegalThreshold(Collection<Uai> schools);

  /** Pupils whose score puts them on the watch list, whether or not a case is open meanwhile. */
  List<Long> watchList(Collection<Uai> schools);

  /** A part of the watch list, the highest scores first, then by class and name; without the cases that are open. */
  List<WatchedPupil> watched(Watched who, long from, int most);

  long countWatched(Watched who);

  /**
   * Whose watch list.
   *
   * @param teacher only pupils of the classes this person looks after; null for the whole school
   */
  record Watched(Uai school, @Nullable String teacher) {}
}
