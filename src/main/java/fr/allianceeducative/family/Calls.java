package fr.allianceeducative.family;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;

/** The path of a call that was asked for. */
public interface Calls {

  /** Gives the task to whoever looks after the pupil. */
  void asked(CaseNumber number, Uai school);
}
