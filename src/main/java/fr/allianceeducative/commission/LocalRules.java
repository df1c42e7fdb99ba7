package fr.allianceeducative.commission;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.Uai;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The rules of the commission as they apply to one school: its type, its calendar, its time of day. */
@Component
class LocalRules {

  private final Directory directory;
  private final CommissionRules rules;
  private final SchoolCalendar calendar;
  private final Clock clock;

  LocalRules(Directory directory, CommissionRules rules, SchoolCalendar calendar, Clock clock) {
    this.directory = directory;
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
  }

  School school(Uai uai) {
    return directory
        .school(uai)
        .orElseThrow(() -> new Refusal("Cet établissement n’est pas dans l’annuaire : demandez sa mise à jour."));
  }

  Body body(Uai uai) {
    return rules.body(school(uai).type());
  }

  Rhythm rhythm(Uai uai, boolean urgent) {
    return rules.rhythm(school(uai).type(), urgent);
  }

  ZoneId time(Uai uai) {
    return school(uai).zone().time();
  }

  Instant at(Uai uai, LocalDateTime local) {
    return local.atZone(time(uai)).toInstant();
  }

  /** Today in the school, wherever the machine stands. */
  LocalDate today(Uai uai) {
    return LocalDate.ofInstant(clock.instant(), time(uai));
  }

  /** When the next session would be: the rhythm of the school, then the next day on which pupils come. */
  Instant nextSession(Uai uai, boolean urgent) {
    School school = school(uai);
    Rhythm rhythm = rules.rhythm(school.type(), urgent);
    LocalDate day = calendar.onOrAfter(calendar.plus(today(uai), rhythm.delay(), school.zone()), school.zone());
    return day.atTime(rhythm.startHour(), 0).atZone(school.zone().time()).toInstant();
  }

  /** The day on which the agenda of a session should be ready, today at the earliest. */
  LocalDate prepareBy(Uai uai, Instant session, boolean urgent) {
    LocalDate day = LocalDate.ofInstant(session, time(uai)).minusDays(rhythm(uai, urgent).prepareDays());
    LocalDate today = today(uai);
    return day.isBefore(today) ? today : day;
  }
}
