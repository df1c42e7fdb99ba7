package fr.allianceeducative.remediation.persistence;

import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.Exits;
import fr.allianceeducative.remediation.RecordCheck;
import fr.allianceeducative.remediation.RecordDeparture;
import fr.allianceeducative.remediation.RecordExit;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exit reviews, departures and later checks in the database. */
@Repository
class JdbcExits implements Exits {

  private final JdbcClient jdbc;

  JdbcExits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(RecordExit exit, LocalDate today, @Nullable String author) {
    jdbc.sql(
            "insert into alliance.exit_review (case_number, reason, exit_on, leaves_school, sequel, satisfaction,"
                + " lessons, recorded_on, recorded_by)"
                + " values (:number, :reason, :exitOn, :leaves, :sequel, :satisfaction, :lessons, :today, :author)")
        .param("number", exit.caseNumber().value())
        .param("reason", exit.reason().name())
        .param("exitOn", exit.exitOn())
        .param("leaves", exit.leavesSchool())
        .param("sequel", exit.sequel())
        .param("satisfaction", exit.satisfaction().name())
        .param("lessons", exit.lessons())
        .param("today", today)
        .param("author", author)
        .update();
  }

  @Override
  public Optional<RecordExit> last(CaseNumber number) {
    return jdbc.sql(
            "select reason, exit_on, leaves_school, sequel, satisfaction, lessons from alliance.exit_review"
                + " where case_number = :number order by id desc fetch first 1 rows only")
        .param("number", number.value())
        .query(
            (row, index) ->
                new RecordExit(
                    number,
                    ClosingReason.valueOf(row.getString("reason")),
                    row.getObject("exit_on", LocalDate.class),
                    row.getBoolean("leaves_school"),
                    row.getString("sequel"),
                    RecordExit.Satisfaction.valueOf(row.getString("satisfaction")),
                    row.getString("lessons")))
        .optional();
  }

  @Override
  public void add(RecordDeparture departure, LocalDate today, @Nullable String author) {
    jdbc.sql(
            "insert into alliance.departure (case_number, left_on, motive, class_left, diploma, destination,"
                + " right_to_return, contact_up_to_date, phone, mail, next_year_contact, recorded_on, recorded_by)"
                + " values (:number, :leftOn, :motive, :classLeft, :diploma, :destination,"
                + " :right, :upToDate, :phone, :mail, :contact, :today, :author)")
        .param("number", departure.caseNumber().value())
        .param("leftOn", departure.leftOn())
        .param("motive", departure.motive().name())
        .param("classLeft", departure.classLeft())
        .param("diploma", departure.diploma().name())
        .param("destination", departure.destination().name())
        .param("right", departure.rightToReturn().name())
        .param("upToDate", departure.contact().upToDate())
        .param("phone", departure.contact().phone())
        .param("mail", departure.contact().mail())
        .param("contact", departure.nextYearContact())
        .param("today", today)
        .param("author", author)
        .update();
  }

  @Override
  public void add(RecordCheck check, LocalDate today, @Nullable String author) {
    jdbc.sql(
            "insert into alliance.exit_check (case_number, point, checked_on, channel, result, note, recorded_on,"
                + " recorded_by) values (:number, :point, :checkedOn, :channel, :result, :note, :today, :author)")
        .param("number", check.caseNumber().value())
        .param("point", check.point().name())
        .param("checkedOn", check.checkedOn())
        .param("channel", check.channel().name())
        .param("result", check.result().name())
        .param("note", check.note())
        .param("today", today)
        .param("author", author)
        .update();
  }

  @Override
  public int unanswered(CaseNumber number, LocalDate since) {
    return jdbc.sql(
            "select count(*) from alliance.exit_check"
                + " where case_number = :number and checked_on >= :since and result = 'UNREACHABLE'")
        .param("number", number.value())
        .param("since", since)
        .query(Integer.class)
        .single();
  }
}
