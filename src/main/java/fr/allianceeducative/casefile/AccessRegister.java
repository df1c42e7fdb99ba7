package fr.allianceeducative.casefile;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.SchoolYear;
import fr.allianceeducative.people.ColleagueLeft;
import fr.allianceeducative.people.access.Relation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps from which day to which somebody outside the school, or a member of the alliance, sees a case, as the rooms decide it.
 *
 * <p>A membership begins with the signature and ends with the school year at the latest, without anybody having to think of it.
 */
@Component
class AccessRegister {

  private static final Set<Relation> ALL = 
      EnumSet.of(Relation.ALLIANCE, Relation.DISTRICT, Relation.EXCEPTIONAL);

  private final Accesses accesses;
  private final CaseFiles files;
  private final Directory directory;
  private final Clock clock;

  AccessRegister(Accesses accesses, CaseFiles files, Directory directory, Clock clock) {
    this.accesses = accesses;
    this.files = files;
    this.directory = directory;
    this.clock = clock;
  }

  @EventListener
  void on(AccessChange.Event event) {
    CaseNumber number = event.caseNumber();
    LocalDate today = LocalDate.now(clock);
    if (event.access() instanceof AccessChange.MemberEnters member) {
      accesses.open(number, Relation.ALLIANCE, member.userName(), today, SchoolYear.of(today).last());
    } else if (event.access() instanceof AccessChange.ExceptionEnters exception) {
      accesses.open(number, Relation.EXCEPTIONAL, exception.userName(), today, exception.until());
    } else if (event.access() instanceof AccessChange.MemberLeaves member) {
      accesses.end(number, Relation.ALLIANCE, member.userName(), today);
    } else if (event.access() instanceof AccessChange.DistrictEnters) {
      files
          .find(number)
          .flatMap(file -> directory.school(file.school()))
          .map(School::district)
          .ifPresent(district -> accesses.open(number, Relation.DISTRICT, district.value(), today, null));
    } else if (event.access() instanceof AccessChange.DistrictLeaves) {
      accesses.end(number, EnumSet.of(Relation.DISTRICT), today);
    }
  }

  /** What a colleague saw as a member, the person saw as a colleague; a partner of another institution has no school here to leave. */
  @EventListener
  void on(ColleagueLeft left) {
    accesses.endMemberships(left.userName(), left.school(), LocalDate.now(clock));
  }

  @EventListener
  void on(CaseClosed closed) {
    accesses.end(closed.caseNumber(), ALL, LocalDate.now(clock));
  }

  /** Another school builds its own alliance and decides itself to ask its district. */
  @EventListener
  void on(CaseTransferred transferred) {
    accesses.end(transferred.caseNumber(), ALL, LocalDate.now(clock));
  }
}
