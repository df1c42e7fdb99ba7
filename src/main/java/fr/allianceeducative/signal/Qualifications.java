package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where reports and qualifications are kept; only {@link QualificationDesk} goes there. */
public interface Qualifications {

  /** Keys of the pupils of a school who were born on a day: a colleague rarely knows the INE a file brought. */
  List<PupilKey> bornOn(LocalDate birthDate, Uai school);

  long add(long pupilId, Staff author, LocalDate today, SignalReport.ReportedObservation observation);

  Optional<SignalReport> report(long id);

  /** The reports of a pupil that belong to a case, or to none yet; oldest first, fifty at most. */
  List<SignalReport> reports(long pupilId, @Nullable CaseNumber caseNumber);

  void join(long report, CaseNumber caseNumber);

  Optional<CaseNumber> caseOf(long report);

  void acknowledge(long report, LocalDate today);

  void add(QualifySignal decision, String decidedBy, LocalDate today);

  /** What was decided about a case, newest first, ten at most. */
  List<Qualified> qualified(CaseNumber caseNumber);
}
