package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds cases; rooms go through {@link CaseDesk}. */
public interface CaseFiles {

  Optional<CaseFile> find(CaseNumber number);

  Map<CaseNumber, CaseFile> find(Collection<CaseNumber> numbers);

  /** The open case of each pupil that has one. */
  Map<Long, CaseNumber> openCases(Collection<Long> pupilIds);

  /** All cases of these pupils, closed ones too. */
  List<CaseFile> ofPupils(Collection<Long> pupilIds);

  CasePage page(CaseQuery query);

  /** Those of a query that are open, newest first; one page, uncounted. */
  List<CaseFile> open(CaseQuery query);

  /** How many open cases stand at each stage, in the order of the path; page, size and stage do not count. */
  Map<Stage, Long> countByStage(CaseQuery query);

  /** The school a case is about to go to. */
  Optional<Uai> preparedMove(CaseNumber number);
}
