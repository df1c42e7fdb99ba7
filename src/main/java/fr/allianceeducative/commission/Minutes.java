package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the minutes are kept; rooms go through {@link CommissionDesk}. */
public interface Minutes {

  /** Writes what the minutes say about a case, in the place of what they said before. */
  void put(Minute minute, @Nullable String author);

  List<Minute> of(SessionNumber session);

  /** The newest decision about a case. */
  Optional<Minute> latestDecision(CaseNumber number);

  /** Writes on the newest decision about the case that the family knows it. */
  void familyInformed(InformFamily informed, @Nullable String by);
}
