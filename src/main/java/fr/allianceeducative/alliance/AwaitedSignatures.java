package fr.allianceeducative.alliance;

import fr.allianceeducative.kernel.CaseNumber;

/** The signatures the path of an alliance waits for. */
public interface AwaitedSignatures {

  /** The signature of this member is not awaited any more; nothing happens when nobody waits for it. */
  void withdraw(CaseNumber number, long memberId);
}
