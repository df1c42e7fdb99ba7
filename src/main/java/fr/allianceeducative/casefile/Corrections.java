package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.PupilKey;
import java.util.List;

/** Where corrections are kept and identities put right; rooms go through {@link CorrectionDesk}. */
public interface Corrections {

  void add(Correction correction);

  /** Newest first. */
  List<Correction> of(CaseNumber number);

  /** Writes who the pupil is, and under which key files will recognise the pupil. */
  void identity(long pupilId, CorrectIdentity identity, PupilKey key);

  /** @return false when no representative has this name */
  boolean guardian(long pupilId, String name, Guardian corrected);
}
