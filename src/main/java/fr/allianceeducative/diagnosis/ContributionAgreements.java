package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.ShareChanged;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Spelling;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A contribution is asked for as long as sharing with whoever would write it is agreed.
 *
 * <p>A partner of the register is written by a person: a profession as anybody calls it (« l’infirmière du lycée »), or the one person
 * who holds a profession in the school: where several hold it, the others may still contribute. In doubt a request stops: the
 * référent may ask again, the family may not take a word back. Whom nothing recognises, the référent is told about.
 */
@Component
class ContributionAgreements {

  private final CaseDesk cases;
  private final People people;
  private final AwaitedContributions contributions;
  private final ApplicationEventPublisher events;

  ContributionAgreements(
      CaseDesk cases, People people, AwaitedContributions contributions, ApplicationEventPublisher events) {
    this.cases = cases;
    this.people = people;
    this.contributions = contributions;
    this.events = events;
  }

  @EventListener
  void on(ShareChanged change) {
    if (change.stops()) {
      CaseNumber number = change.caseNumber();
      List<Staff> staff = people.inSchool(cases.caseFile(number).school());
      List<Role> meant =
          Professions.CONTRIBUTING.stream().filter(profession -> is(change.partner(), profession, staff)).toList();
      meant.stream()
          .filter(profession -> contributions.withdraw(number, profession))
          .forEach(profession -> events.publishEvent(new ContributionWithdrawn(number, profession)));
      if (meant.isEmpty() && contributions.underWay(number)) {
        events.publishEvent(new PartnerUnknown(number));
      }
    }
  }

  private static boolean is(String partner, Role profession, List<Staff> staff) {
    String name = Spelling.essence(partner);
    List<Staff> holders = staff.stream().filter(person -> person.is(profession)).toList();
    return Professions.isNamed(profession, partner)
        || (holders.size() == 1 && name.contains(Spelling.essence(holders.get(0).displayName())));
  }
}
