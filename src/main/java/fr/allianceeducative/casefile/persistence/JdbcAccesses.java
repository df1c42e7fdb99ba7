package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.Accesses;
import fr.allianceeducative.casefile.Viewer;
import fr.allianceeducative.kernel.Blocks;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.access.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sees a case from when to when, and the classes people look after, in the database. */
@Repository
class JdbcAccesses implements Accesses {

  /** Parts of a query about {@code case_access a} that knows the viewer. */
  static final String MEMBER = "a.relation = 'ALLIANCE' and a.subject = :user";

  static final String BY_EXCEPTION = "a.relation = 'EXCEPTIONAL' and a.subject = :user";
  static final String IN_DISTRICT = "a.relation = 'DISTRICT' and a.subject = :district";
  static final String TODAY = "a.since <= :today and (a.until_on is null or a.until_on >= :today)";

  private static final int BLOCK = 500;

  private final JdbcClient jdbc;

  JdbcAccesses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void open(CaseNumber number, Relation relation, String subject, LocalDate since, @Nullable LocalDate until) {
    boolean inAlready =
        jdbc.sql(
                "select count(*) from alliance.case_access where case_number = :number and relation = :relation"
                    + " and subject = :subject and since <= :since and (until_on is null or until_on >= "
                    + (until == null ? "date '9999-12-31'" : ":until")
                    + ")")
            .param("number", number.value())
            .param("relation", relation.name())
            .param("subject", subject)
            .param("since", since)
            .param("until", until)
            .query(Long.class)
            .single()
            > 0;
    if (!inAlready) {
      jdbc.sql(
              "insert into alliance.case_access (case_number, relation, subject, since, until_on)"
                  + " values (:number, :relation, :subject, :since, :until)")
          .param("number", number.value())
          .param("relation", relation.name())
          .param("subject", subject)
          .param("since", since)
          .param("until", until)
          .update();
    }
  }

  @Override
  public void end(CaseNumber number, Set<Relation> relations, LocalDate today) {
    jdbc.sql(
            "update alliance.case_access set until_on = :yesterday where case_number = :number"
                + " and relation in (:relations) and (until_on is null or until_on >= :today)")
        .param("yesterday", today.minusDays(1))
        .param("number", number.value())
        .param("relations", relations.stream().map(Relation::name).toList())
        .param("today", today)
        .update();
  }

  @Override
  public Set<String> members(CaseNumber number, LocalDate today) {
    return subjects(number, Relation.ALLIANCE, today);
  }

  @Override
  public Set<String> districts(CaseNumber number, LocalDate today) {
    return subjects(number, Relation.DISTRICT, today);
  }

  private Set<String> subjects(CaseNumber number, Relation relation, LocalDate today) {
    return Set.copyOf(
        jdbc.sql(
                "select distinct a.subject from alliance.case_access a where a.case_number = :number"
                    + " and a.relation = :relation and " + TODAY)
            .param("number", number.value())
            .param("relation", relation.name())
            .param("today", today)
            .query(String.class)
            .list());
  }

  @Override
  public void end(CaseNumber number, Relation relation, String subject, LocalDate today) {
    jdbc.sql(
            "update alliance.case_access set until_on = :yesterday where case_number = :number and relation = :relation"
                + " and subject = :subject and (until_on is null or until_on >= :today)")
        .param("yesterday", today.minusDays(1))
        .param("number", number.value())
        .param("relation", relation.name())
        .param("subject", subject)
        .param("today", today)
        .update();
  }

  @Override
  public void endMemberships(String userName, Uai school, LocalDate today) {
    jdbc.sql(
            "update alliance.case_access set until_on = :yesterday where relation = 'ALLIANCE' and subject = :user"
                + " and (until_on is null or until_on >= :today)"
                + " and case_number in (select c.number from alliance.case_file c where c.school = :school)")
        .param("yesterday", today.minusDays(1))
        .param("user", userName)
        .param("today", today)
        .param("school", school.value())
        .update();
  }

  @Override
  public Map<CaseNumber, Set<Relation>> of(Viewer viewer, Collection<CaseNumber> numbers) {
    Map<CaseNumber, Set<Relation>> held = new HashMap<>();
    for (List<CaseNumber> block : Blocks.of(numbers, BLOCK)) {
      jdbc.sql(
              "select a.case_number, a.relation from alliance.case_access a where a.case_number in (:numbers) and "
                  + "((" + MEMBER + ") or (" + BY_EXCEPTION + ") or (" + IN_DISTRICT + ")) and " + TODAY
                  + " union all select c.number, 'CLASS' from alliance.case_file c"
                  + " join alliance.pupil p on p.id = c.pupil_id"
                  + " join alliance.staff_class s on s.school_class = p.school_class"
                  + " where c.number in (:numbers) and s.user_name = :user and c.school = :own")
          .param("numbers", block.stream().map(CaseNumber::value).toList())
          .params(ofViewer(viewer))
          .query(
              row -> {
                held.computeIfAbsent(
                        new CaseNumber(row.getString(1)), number -> EnumSet.noneOf(Relation.class))
                    .add(Relation.valueOf(row.getString(2)));
              });
    }
    return held;
  }

  @Override
  public Map<String, List<CaseNumber>> openCasesOf(Collection<String> userNames, LocalDate today) {
    Map<String, List<CaseNumber>> open = new HashMap<>();
    for (List<String> block : Blocks.of(userNames, BLOCK)) {
      jdbc.sql(
              "select t.user_name, c.number from alliance.staff_class t join alliance.staff s on s.user_name = t.user_name"
                  + " join alliance.pupil p on p.school = s.school and p.school_class = t.school_class"
                  + " join alliance.case_file c on c.open_pupil_id = p.id and c.school = s.school where t.user_name in (:users)"
                  + " union select a.subject, c.number from alliance.case_access a join alliance.case_file c on c.number = a.case_number"
                  + " where a.relation = 'ALLIANCE' and a.subject in (:users) and c.open_pupil_id is not null and " + TODAY
                  + " union select c.referent, c.number from alliance.case_file c where c.referent in (:users) and c.open_pupil_id is not null"
                  + " union select c.second_referent, c.number from alliance.case_file c"
                  + " where c.second_referent in (:users) and c.open_pupil_id is not null")
          .param("users", block)
          .param("today", today)
          .query(
              row -> {
                open.computeIfAbsent(row.getString(1), user -> new ArrayList<>()).add(new CaseNumber(row.getString(2)));
              });
    }
    return open;
  }

  /** A place the viewer does not have is one that nobody has. */
  static Map<String, Object> ofViewer(Viewer viewer) {
    return Map.of(
        "user", viewer.userName(),
        "own", viewer.school() == null ? "" : viewer.school().value(),
        "district", viewer.district() == null ? "" : viewer.district(),
        "today", viewer.today());
  }
}
