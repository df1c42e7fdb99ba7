package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.Delays;
import fr.allianceeducative.kernel.Delay;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.SchoolYear;
import fr.allianceeducative.kernel.SchoolZone;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How long an agreement holds, and when it is time to ask again: rows {@code sharingAgreement} and {@code agreementRenewal} of the
 * table of delays.
 *
 * <p>An agreement ends with the school year at the latest, like a membership; one that is given when it is already time to ask for
 * the next year holds through that. One that was given for a minor ends on the eve of the
 * eighteenth birthday: from then on the young person alone decides, and is asked.
 */
@Component
class AgreementTerm {

  private static final String TERM = "sharingAgreement";
  private static final String RENEWAL = "agreementRenewal";
  private static final int MAJORITY = 18;

  private final Delays delays;
  private final SchoolCalendar calendar;
  private final WallClock wall;

  AgreementTerm(Delays delays, SchoolCalendar calendar, WallClock wall) {
    this.delays = delays;
    this.calendar = calendar;
    this.wall = wall;
  }

  /** The last day of an agreement that is given on a day. */
  LocalDate end(CaseFile file, LocalDate given) {
    LocalDate summer = SchoolYear.of(given).last();
    LocalDate year = askAgain(file, summer).isAfter(given) ? summer : SchoolYear.of(given).next().last();
    LocalDate eve = file.pupil().birthDate().plusYears(MAJORITY).minusDays(1);
    return Stream.of(
            calendar.plus(given, delays.of(TERM), zone(file)),
            year,
            eve.isBefore(given) ? LocalDate.MAX : eve)
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** The last day on which the delay for asking again still fits in before the end. */
  LocalDate askAgain(CaseFile file, LocalDate end) {
    Delay renewal = delays.of(RENEWAL);
    SchoolZone zone = zone(file);
    LocalDate day = end;
    while (calendar.plus(day, renewal, zone).isAfter(end)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Until when an answer is awaited about agreements that are over. */
  LocalDate askedAnew(CaseFile file, LocalDate today) {
    return calendar.plus(today, delays.of(RENEWAL), zone(file));
  }

  private SchoolZone zone(CaseFile file) {
    return wall.zoneOf(file.school().value());
  }
}
