package fr.allianceeducative.family;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where personal links are kept; the room goes through its desks. Each call is one statement. */
public interface FamilyLinks {

  void add(FamilyLink link);

  Optional<FamilyLink> find(String id);

  Map<String, FamilyLink> find(Collection<String> ids);

  /** Newest first. */
  List<FamilyLink> of(CaseNumber number, int most);

  /** How many messages with links were sent to an address since a moment, those sent once more among them. */
  int sentTo(String address, Instant since);

  /** It is sent once more. */
  void sentAgain(FamilyLink link, Instant at);

  /** Takes one more try at the birth date, of tries at the same moment one after another; false when there were as many. */
  boolean tryDate(String id, int most);

  /** The right one: counting begins again, and the first time is kept. */
  void opened(String id, Instant at);

  void answered(String id, Instant at);

  /** True unless it was over already. */
  boolean end(String id, FamilyLink.End why, Instant at);

  /** All that are open. */
  void endAll(CaseNumber number, FamilyLink.End why, Instant at);
}
