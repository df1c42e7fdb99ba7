package fr.allianceeducative.casefile;

import fr.allianceeducative.casefile.PupilSearch.Candidate;
import fr.allianceeducative.kernel.names.Likeness;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts those who may be meant in order: whoever has all that is looked for, and only when there is nobody, whoever has most of it. */
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

  List<Candidate> of(List<Candidate> candidates) {
    List<Ranked> ranked =
        candidates.stream().filter(each -> query.isIn(each.pupil().schoolClass())).map(this::ranked).toList();
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
