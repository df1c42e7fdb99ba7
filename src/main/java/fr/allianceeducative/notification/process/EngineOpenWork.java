package fr.allianceeducative.notification.process;

import fr.allianceeducative.casefile.OfferedCases;
import fr.allianceeducative.kernel.Blocks;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.OpenWork;
import fr.allianceeducative.notification.Work;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts tasks in the engine's own tables, since its queries count for one person at a time. What is put off to a later day is not
 * counted, as in Tasklist.
 */
@Component
class EngineOpenWork implements OpenWork {

  private static final String OPEN =
      " t.SUSPENSION_STATE_ = 1 and (t.FOLLOW_UP_DATE_ is null or t.FOLLOW_UP_DATE_ <= :now)";

  private static final int BLOCK = 500;

  private final JdbcClient jdbc;
  private final People people;
  private final OfferedCases offered;
  private final Clock clock;

  EngineOpenWork(JdbcClient jdbc, People people, OfferedCases offered, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.offered = offered;
    this.clock = clock;
  }

  private record Count(long all, long late) {

    private static final Count NONE = new Count(0, 0);

    Count plus(Count other) {
      return new Count(all + other.all, late + other.late);
    }
  }

  @Override
  public Map<String, Work> of(Collection<Staff> staff) {
    // the engine keeps the time of the machine
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    Map<String, Count> own = own(staff, now);
    Map<Set<Role>, Map<String, Count>> teams = new HashMap<>();
    Map<String, Set<Uai>> districts = new HashMap<>();
    Map<String, Count> classes = ofClasses(staff, now);
    Map<String, Work> work = new HashMap<>();
    for (Staff person : staff) {
      Map<String, Count> ofRoles = teams.computeIfAbsent(ofWholeSchools(person), roles -> ofTeams(roles, now));
      Count mine = own.getOrDefault(person.userName(), Count.NONE);
      Count team =
          schools(person, districts).stream()
              .map(school -> ofRoles.getOrDefault(school.value(), Count.NONE))
              .reduce(classes.getOrDefault(person.userName(), Count.NONE), Count::plus);
      if (mine.all() + team.all() > 0) {
        work.put(person.userName(), new Work(mine.all(), mine.late(), team.all(), team.late()));
      }
    }
    return work;
  }

  private Set<Uai> schools(Staff person, Map<String, Set<Uai>> districts) {
    return person.district() == null
        ? people.schoolsOf(person)
        : districts.computeIfAbsent(person.district(), district -> people.schoolsOf(person));
  }

  private Map<String, Count> own(Collection<Staff> staff, LocalDateTime now) {
    List<String> names = staff.stream().map(Staff::userName).toList();
    return counts(
        "select t.ASSIGNEE_ as whose, count(*) as tasks, count(case when t.DUE_DATE_ < :now then 1 end) as late"
            + " from ACT_RU_TASK t where t.ASSIGNEE_ in (:names) and" + OPEN + " group by t.ASSIGNEE_",
        Map.of("names", names, "now", now));
  }

  private Set<Role> ofWholeSchools(Staff person) {
    return offered.isBounded(person)
        ? person.roles().stream().filter(role -> !offered.isOfClasses(role)).collect(Collectors.toSet())
        : person.roles();
  }

  /** What is offered to whoever takes it for the own pupils only, by user name. */
  private Map<String, Count> ofClasses(Collection<Staff> staff, LocalDateTime now) {
    List<Staff> bounded = staff.stream().filter(offered::isBounded).toList();
    Set<String> groups =
        bounded.stream().flatMap(person -> person.roles().stream()).filter(offered::isOfClasses).map(Role::group).collect(Collectors.toSet());
    Map<String, List<CaseNumber>> own = offered.ofTheirPupils(bounded);
    Map<String, Count> byCase = new HashMap<>();
    for (List<String> block : Blocks.of(own.values().stream().flatMap(List::stream).map(CaseNumber::value).distinct().toList(), BLOCK)) {
      byCase.putAll(
          counts(
              "select e.BUSINESS_KEY_ as whose, count(distinct t.ID_) as tasks,"
                  + " count(distinct case when t.DUE_DATE_ < :now then t.ID_ end) as late"
                  + " from ACT_RU_EXECUTION e join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_"
                  + " join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_"
                  + " where e.BUSINESS_KEY_ in (:cases) and t.ASSIGNEE_ is null and l.GROUP_ID_ in (:groups) and" + OPEN
                  + " group by e.BUSINESS_KEY_",
              Map.of("cases", block, "groups", groups, "now", now)));
    }
    return own.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                cases -> cases.getValue().stream().map(number -> byCase.getOrDefault(number.value(), Count.NONE)).reduce(Count.NONE, Count::plus)));
  }

  /** By school; a task that two roles of one person may take counts once. */
  private Map<String, Count> ofTeams(Set<Role> roles, LocalDateTime now) {
    if (roles.isEmpty()) {
      return Map.of();
    }
    Set<String> groups = roles.stream().map(Role::group).collect(Collectors.toSet());
    return counts(
        "select t.TENANT_ID_ as whose, count(distinct t.ID_) as tasks,"
            + " count(distinct case when t.DUE_DATE_ < :now then t.ID_ end) as late"
            + " from ACT_RU_TASK t join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_"
            + " where t.ASSIGNEE_ is null and t.TENANT_ID_ is not null and l.GROUP_ID_ in (:groups) and" + OPEN
            + " group by t.TENANT_ID_",
        Map.of("groups", groups, "now", now));
  }

  private Map<String, Count> counts(String sql, Map<String, ?> parameters) {
    Map<String, Count> counts = new HashMap<>();
    jdbc.sql(sql)
        .params(parameters)
        .query(
            row -> {
              counts.put(row.getString("whose"), new Count(row.getLong("tasks"), row.getLong("late")));
            });
    return counts;
  }
}
