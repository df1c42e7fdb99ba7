package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.Optional;

/** How the family of a case wishes to be reached, as it said itself; whoever met it knows. */
public interface FamilyWishes {

  /** PHONE, SMS, LETTER, MAIL or VISIT; empty when nobody asked. */
  Optional<String> channel(CaseNumber number);
}
