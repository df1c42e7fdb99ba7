package fr.allianceeducative.alliance;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the members of alliances are kept; rooms go through {@link AllianceDesk}. */
public interface Members {

  void add(List<Member> members);

  Optional<Member> find(long id);

  /** In the order they were proposed. */
  List<Member> of(CaseNumber number);

  /** Where this person is asked in, or in, in a case of the school. */
  List<Member> of(String userName, Uai school);

  void state(Collection<Long> ids, Member.State state);

  void signed(long id, String charterVersion, LocalDate on);

  /** Lets the members in from a day on. */
  void enter(Collection<Long> ids, LocalDate on);

  /** Ends the access of some who are in. */
  void leave(Collection<Long> ids, LocalDate on);

  /** Ends the access of everyone who is in. */
  void leave(CaseNumber number, LocalDate on);
}
