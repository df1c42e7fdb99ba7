package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes what happens to cases; rooms go through {@link CaseDesk}. */
public interface CaseChanges {

  /** The next number nobody has had. */
  long nextSequence(LocalDate today);

  void add(CaseNumber number, Pupil pupil, OpenCase opening, LocalDate today);

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

  void move(CaseNumber number, Uai school);
}
