package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.access.Relation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where is kept who sees a case for another reason than working in its school; rooms tell it by {@link AccessChange}. */
public interface Accesses {

  /** Lets a person or a district in; changes nothing for one who is in already and does not leave sooner. */
  void open(CaseNumber number, Relation relation, String subject, LocalDate since, @Nullable LocalDate until);

  /** Whoever is in through one of these relations leaves; today is not theirs any more. */
  void end(CaseNumber number, Set<Relation> relations, LocalDate today);

  /** User names of those who are in today because they signed the charter. */
  Set<String> members(CaseNumber number, LocalDate today);

  /** Codes of the districts that have the case today, one as a rule. */
  Set<String> districts(CaseNumber number, LocalDate today);

  /** One person or district leaves; today is not theirs any more. */
  void end(CaseNumber number, Relation relation, String subject, LocalDate today);

  /** A person who left a school leaves the alliances of its cases; today is not theirs any more. */
  void endMemberships(String userName, Uai school, LocalDate today);

  /**
   * The open cases people are tied to themselves, by user name: pupils of the classes they look after, whose alliance they are in, whose
   * référents they are. One statement for a block of people.
   */
  Map<String, List<CaseNumber>> openCasesOf(Collection<String> userNames, LocalDate today);

  /** What ties the viewer to these cases beyond school and référent. One statement for a block of cases. */
  Map<CaseNumber, Set<Relation>> of(Viewer viewer, Collection<CaseNumber> numbers);
}
