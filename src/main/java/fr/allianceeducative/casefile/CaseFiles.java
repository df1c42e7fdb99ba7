package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where cases are kept; rooms go through {@link CaseDesk}. */
public interface CaseFiles {

  /** The next number nobody has had. */
  long nextSequence(LocalDate today);

  void add(CaseNumber number, Pupil pupil, OpenCase opening, LocalDate today);

  Optional<CaseFile> find(CaseNumber number);

  Map<CaseNumber, CaseFile> find(Collection<CaseNumber> numbers);

  /** The open case of each pupil that has one. */
  Map<Long, CaseNumber> openCases(Collection<Long> pupilIds);

  CasePage page(CaseQuery query);

  /** How many open cases stand at each stage, in the order of the path; page, size and stage do not count. */
  Map<Stage, Long> countByStage(CaseQuery query);

  void score(CaseNumber number, @Nullable Integer score, boolean legalThreshold);

  void stage(CaseNumber number, Stage stage);

  /** Changes nothing on a closed case. */
  void stageWhileOpen(CaseNumber number, Stage stage);

  void referents(CaseNumber number, String referent, @Nullable String second);

  void watch(CaseNumber number, LocalDate until);

  void liftWatch(CaseNumber number);

  /** Whether ordinary sharing is open or suspended. */
  void sharing(CaseNumber number, boolean open);

  void close(CaseNumber number, ClosingReason reason, LocalDate on);

  void reopen(CaseNumber number);

  /** Keeps the school a case is about to go to. */
  void prepareMove(CaseNumber number, Uai school);

  Optional<Uai> preparedMove(CaseNumber number);

  void move(CaseNumber number, Uai school);
}
