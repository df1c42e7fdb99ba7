package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.Following;
import fr.allianceeducative.casefile.RetentionDesk;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.people.HomeNotices;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Home: what to do today, what others did since the last school day, the pupils somebody follows, and where the cases stand. */
@Controller
class HomePage {

  private static final int TASKS = 8;
  private static final int NEWS = 8;
  private static final int MOST_NEWS = 100;
  private static final int OWN = 12;

  /** Asks for more than the first. */
  private static final String ALL = "toutes";

  private final People people;
  private final Directory directory;
  private final AccessMatrix matrix;
  private final Sights sights;
  private final Following following;
  private final RetentionDesk retention;
  private final ToDo toDo;
  private final List<HomeNotices> notices;
  private final SchoolCalendar calendar;
  private final Clock clock;

  HomePage(
      People people,
      Directory directory,
      AccessMatrix matrix,
      Sights sights,
      Following following,
      RetentionDesk retention,
      ToDo toDo,
      List<HomeNotices> notices,
      SchoolCalendar calendar,
      Clock clock) {
    this.people = people;
    this.directory = directory;
    this.matrix = matrix;
    this.sights = sights;
    this.following = following;
    this.retention = retention;
    this.toDo = toDo;
    this.notices = notices;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(@RequestParam(name = "nouvelles", defaultValue = "") String news, Model model) {
    Staff staff = people.current().orElseThrow();
    Optional<School> school = Optional.ofNullable(staff.school()).flatMap(directory::school);
    ZoneId time = school.map(School::zone).map(SchoolZone::time).orElse(clock.getZone());
    boolean cases = opens(staff, "/dossiers");
    model.addAttribute("place", school.map(School::name).orElse(null));
    model.addAttribute("time", time);
    model.addAttribute("french", Locale.FRENCH);
    model.addAttribute("toDo", opens(staff, "/camunda/app/tasklist/default/") ? toDo.first(TASKS, time) : null);
    LocalDate today = LocalDate.now(clock.withZone(time));
    LocalDate since = school.map(its -> calendar.before(today, its.zone())).orElse(today.minusDays(1));
    model.addAttribute("since", since.equals(today.minusDays(1)) ? null : since);
    model.addAttribute(
        "news",
        cases ? following.since(since.atStartOfDay(time).toOffsetDateTime(), news.equals(ALL) ? MOST_NEWS : NEWS) : null);
    model.addAttribute("own", cases ? following.own(OWN) : Following.Own.NOBODY);
    model.addAttribute("stages", sights.countByStage());
    model.addAttribute("notices", notices.stream().flatMap(room -> room.of(staff).stream()).toList());
    model.addAttribute("left", opens(staff, Pages.LEFT) ? sights.countLeftByReferent() : null);
    model.addAttribute("exceptional", opens(staff, "/acces-exceptionnels"));
    model.addAttribute("leaving", opens(staff, "/conservation") ? retention.countLeaving() : null);
    model.addAttribute("mostLeaving", RetentionDesk.MOST);
    return "home";
  }

  private boolean opens(Staff staff, String page) {
    return matrix.opens("GET", page, staff.roles());
  }
}
