package fr.allianceeducative.standin;

import fr.allianceeducative.people.HomeNotice;
import fr.allianceeducative.people.HomeNotices;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says who does whose work for now, and to the head of a school how many tasks nobody can take. */
@Component
class StandInHomeNotices implements HomeNotices {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH);
  private static final String PAGE = "/absences";
  private static final int MOST = 10;

  private final StaffAbsences absences;
  private final StandInRules rules;
  private final UntakenDesk untaken;
  private final People people;

  StandInHomeNotices(StaffAbsences absences, StandInRules rules, UntakenDesk untaken, People people) {
    this.absences = absences;
    this.rules = rules;
    this.untaken = untaken;
    this.people = people;
  }

  @Override
  public List<HomeNotice> of(Staff staff) {
    List<HomeNotice> notices = new ArrayList<>();
    List<StaffAbsence> begun = absences.concerning(List.of(staff.userName()), MOST).stream().filter(StaffAbsence::begun).toList();
    if (!begun.isEmpty()) {
      Map<String, String> names = Staff.namesOf(people.named(begun.stream().map(StaffAbsence::userName).distinct().toList()));
      begun.forEach(absence -> notices.add(notice(absence, staff, names)));
    }
    if (rules.isHead(staff)) {
      long waiting = untaken.count();
      if (waiting > 0) {
        notices.add(
            new HomeNotice(
                waiting == 1
                    ? "Une tâche attend une fonction que personne n’exerce ici aujourd’hui"
                    : "%d tâches attendent une fonction que personne n’exerce ici aujourd’hui".formatted(waiting),
                UntakenDesk.PAGE));
      }
    }
    return notices;
  }

  private static HomeNotice notice(StaffAbsence absence, Staff staff, Map<String, String> names) {
    String until = DAY.format(absence.until());
    return new HomeNotice(
        absence.userName().equals(staff.userName())
            ? "Vous êtes annoncé absent jusqu’au " + until + " : dites ici que vous êtes de retour"
            : "Vous remplacez " + names.getOrDefault(absence.userName(), absence.userName()) + " jusqu’au " + until,
        PAGE);
  }
}
