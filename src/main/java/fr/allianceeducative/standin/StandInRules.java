package fr.allianceeducative.standin;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which absences fit. */
@Component
class StandInRules {

  private final StaffAbsences absences;
  private final People people;
  private final Directory directory;
  private final Clock clock;

  StandInRules(StaffAbsences absences, People people, Directory directory, Clock clock) {
    this.absences = absences;
    this.people = people;
    this.directory = directory;
    this.clock = clock;
  }

  boolean isHead(Staff staff) {
    return staff.school() != null && (staff.is(Role.CHEF_ETABLISSEMENT) || staff.is(Role.DIRECTEUR_ECOLE));
  }

  /** Whoever works at the same place, the person included. */
  List<Staff> beside(Staff staff) {
    if (staff.school() != null) {
      return people.inSchool(staff.school());
    }
    return staff.district() == null ? List.of() : people.inDistrict(staff.district());
  }

  void check(Staff away, DeclareAbsence wished) {
    LocalDate from = wished.from();
    LocalDate until = wished.until();
    if (from == null || until == null) {
      throw new Refusal("Donnez le premier et le dernier jour de l’absence.");
    }
    LocalDate today = LocalDate.now(clock.withZone(timeOf(away)));
    Refusal.unless(!until.isBefore(from), "Le dernier jour vient après le premier : corrigez les dates.");
    Refusal.unless(!until.isBefore(today), "Cette absence est déjà finie : corrigez les dates.");
    Refusal.unless(
        !until.isAfter(today.plusYears(1)),
        "Une absence de plus d’un an est un départ : demandez à l’administration de fermer le compte.");
    Refusal.unless(
        !absences.isAway(away.userName(), from, until), "Une absence est déjà annoncée à ces dates : annulez-la d’abord.");
    if (wished.substitute() != null) {
      checkSubstitute(away, wished.substitute(), from, until);
    }
  }

  private void checkSubstitute(Staff away, String substitute, LocalDate from, LocalDate until) {
    Refusal.unless(!substitute.equals(away.userName()), "Choisissez une autre personne pour le remplacement.");
    Refusal.unless(
        beside(away).stream().anyMatch(staff -> staff.userName().equals(substitute)),
        "Choisissez pour le remplacement une personne du même établissement.");
    Refusal.unless(
        !absences.isAway(substitute, from, until), "La personne choisie pour le remplacement est elle-même absente à ces dates.");
  }

  /** Where the person's days begin and end. */
  private ZoneId timeOf(Staff staff) {
    return Optional.ofNullable(staff.school())
        .flatMap(directory::school)
        .map(school -> school.zone().time())
        .orElse(clock.getZone());
  }
}
