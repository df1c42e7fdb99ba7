package fr.allianceeducative.casefile;

import fr.allianceeducative.casefile.PupilSearch.Candidate;
import fr.allianceeducative.kernel.names.Likeness;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts those who may be meant in order: whoever has all that is looked for, and only when there is nobody, whoever has most of it. A class
 * leaves out the others as long as it leaves somebody: it may be mistyped, last year’s, or no class at all.
 */
final class Ranking {

  /** A name says 1 at most: the very day of birth as much, the INE more than both. */
  private static final double DAY = 1;

  private static final double INE = 3;
  private static final double ENOUGH = 0.5;

  private static final Comparator<Ranked> LIKELIEST =
      Comparator.comparingDouble(Ranked::points)
          .reversed()
          .thenComparing(ranked -> ranked.candidate().pupil().lastName())
          .thenComparing(ranked -> ranked.candidate().pupil().firstName())
          .thenComparing(ranked -> ranked.candidate().pupil().id());

  private final PupilQuery query;
  private final Likeness likeness;

  Ranking(PupilQuery query) {
    this.query = query;
    this.likeness = new Likeness(query.words());
  }

  private record Ranked(Candidate candidate, double points, boolean whole) {}

  /** @param otherClasses whether nobody of the class that was written is among them */
  record Order(List<Candidate> candidates, boolean otherClasses) {}

  Order of(List<Candidate> candidates) {
    List<Candidate> inClass = likeliest(candidates.stream().filter(each -> query.isIn(each.pupil().schoolClass())));
    if (!inClass.isEmpty() || query.schoolClass().isEmpty()) {
      return new Order(inClass, false);
    }
    List<Candidate> others = likeliest(candidates.stream());
    return new Order(others, !others.isEmpty());
  }

  private List<Candidate> likeliest(Stream<Candidate> candidates) {
    List<Ranked> ranked = candidates.map(this::ranked).toList();
    boolean anyWhole = ranked.stream().anyMatch(Ranked::whole);
    Stream<Ranked> left = ranked.stream().filter(each -> anyWhole ? each.whole() : each.points() >= ENOUGH);
    return left.sorted(LIKELIEST).map(Ranked::candidate).toList();
  }

  private Ranked ranked(Candidate candidate) {
    Pupil pupil = candidate.pupil();
    boolean sameIne = query.ine() != null && query.ine().value().equals(pupil.ine());
    boolean sameDay = query.born() != null && query.born().equals(pupil.birthDate());
    double name = likeness.to(pupil.lastName(), pupil.firstName(), candidate.heard());
    boolean wholeName = !query.words().isEmpty() && likeness.isWhole(pupil.lastName(), pupil.firstName(), candidate.heard());
    boolean whole = sameIne || (query.words().isEmpty() ? sameDay : wholeName && query.ine() == null);
    return new Ranked(candidate, (sameIne ? INE : 0) + (sameDay ? DAY : 0) + name, whole);
  }
}
