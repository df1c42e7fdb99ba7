package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.List;

/** Where legal representatives and shares are kept; rooms go through {@link FamilyDesk}. */
public interface Families {

  void put(long pupilId, Guardian guardian);

  List<Guardian> guardians(long pupilId);

  void add(Share share);

  void withdraw(CaseNumber number, String partner, LocalDate on);

  /** Newest first. */
  List<Share> shares(CaseNumber number);
}
