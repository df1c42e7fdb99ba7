package fr.allianceeducative.breakglass;

import fr.allianceeducative.casefile.Delays;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Delay;
import fr.allianceeducative.kernel.Printable;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to a case that is closed: within the own district, with a reason, for a short time. What it then shows stands in
 * the matrix under « exceptionnel ». A case of another district and a case that does not exist give the same answer.
 */
@Service
@Transactional
public class BreakGlassDesk {

  /** Row of the table of delays. */
  private static final String DURATION = "exceptionalAccess";

  private static final int SHORTEST_REASON = 20;
  private static final int LONGEST_REASON = 1000;
  private static final int SHOWN = 100;
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final String TOO_OFTEN =
      "Vous avez déjà ouvert plusieurs dossiers par exception depuis hier. Appelez l’établissement de l’élève ; devant un danger immédiat, le 17, le 112 ou le 119.";
  private static final String UNKNOWN = "Aucun dossier fermé de votre district ne porte ce numéro.";

  private final Sights sights;
  private final People people;
  private final Directory directory;
  private final Delays delays;
  private final SchoolCalendar calendar;
  private final ExceptionalAccesses accesses;
  private final ExceptionalAccessLimit limit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BreakGlassDesk(
      Sights sights,
      People people,
      Directory directory,
      Delays delays,
      SchoolCalendar calendar,
      ExceptionalAccesses accesses,
      ExceptionalAccessLimit limit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sights = sights;
    this.people = people;
    this.directory = directory;
    this.delays = delays;
    this.calendar = calendar;
    this.accesses = accesses;
    this.limit = limit;
    this.events = events;
    this.clock = clock;
  }

  /** How long an access would last, as the page that asks for a reason says it. */
  @Transactional(readOnly = true)
  public String duration() {
    return delays.of(DURATION).label();
  }

  /** What somebody has to say before a case opens, and how often that is an exception; whatever is wrong says nothing about the case. */
  @Transactional(readOnly = true)
  public void check(@Nullable Motive motive, String reason) {
    Refusal.unless(motive != null, "Choisissez la raison qui convient le mieux.");
    Refusal.unless(
        Printable.of(reason).strip().length() >= SHORTEST_REASON,
        "Dites en une phrase pourquoi ce dossier est nécessaire maintenant : elle sera lue par la direction et par le délégué à la protection des données.");
    Refusal.unless(
        reason.strip().length() <= LONGEST_REASON, "Dites-le plus brièvement : %d signes au plus.".formatted(LONGEST_REASON));
    Staff staff = people.current().orElseThrow(() -> new Refusal(UNKNOWN));
    Refusal.unless(accesses.countBy(staff.userName(), clock.instant().minus(A_DAY)) < limit.mostPerDay(), TOO_OFTEN);
  }

  /**
   * Opens a closed case to the current person and tells everyone who follows the pupil.
   *
   * @return the last day on which it is open
   * @throws Refusal when no case of the person's district is closed to them under this number
   */
  public LocalDate open(CaseNumber number, Motive motive, String reason) {
    check(motive, reason);
    Staff staff = people.current().orElseThrow(() -> new Refusal(UNKNOWN));
    School school =
        sights
            .schoolOfClosed(number)
            .flatMap(directory::school)
            .filter(its -> districtOf(staff).filter(its.district().value()::equals).isPresent())
            .orElseThrow(() -> new Refusal(UNKNOWN));
    Instant now = clock.instant();
    LocalDate until = until(LocalDate.ofInstant(now, clock.getZone()), now, school);
    accesses.add(new ExceptionalAccess(number, school.uai(), staff.userName(), motive, Printable.of(reason).strip(), now, until));
    events.publishEvent(new GlassBroken(number, school.uai(), staff.userName(), motive, until));
    return until;
  }

  /** The newest, with their reasons: those of the own school, or all for whoever protects data. */
  @Transactional(readOnly = true)
  public List<ExceptionalAccess> newest() {
    Staff staff = people.current().orElseThrow();
    Uai own = staff.school();
    return own == null && !staff.is(Role.DPO) ? List.of() : accesses.newest(staff.is(Role.DPO) ? null : own, SHOWN);
  }

  private Optional<String> districtOf(Staff staff) {
    return staff.school() == null
        ? Optional.ofNullable(staff.district())
        : directory.school(staff.school()).map(own -> own.district().value());
  }

  /** An access in hours lasts until the end of the day on which they are over. */
  private LocalDate until(LocalDate today, Instant now, School school) {
    Delay duration = delays.of(DURATION);
    return duration.unit() == Delay.Unit.HOURS
        ? LocalDate.ofInstant(calendar.plus(now, duration, school.zone()), clock.getZone())
        : calendar.plus(today, duration, school.zone());
  }
}
