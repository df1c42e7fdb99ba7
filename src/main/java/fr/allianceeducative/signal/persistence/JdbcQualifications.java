package fr.allianceeducative.signal.persistence;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.signal.Counts;
import fr.allianceeducative.signal.ObservedSignal;
import fr.allianceeducative.signal.Qualifications;
import fr.allianceeducative.signal.Qualified;
import fr.allianceeducative.signal.QualifySignal;
import fr.allianceeducative.signal.Questionnaire;
import fr.allianceeducative.signal.SchoolSituation;
import fr.allianceeducative.signal.SignalReport;
import fr.allianceeducative.signal.SignalReport.ReportedObservation;
import fr.allianceeducative.signal.Track;
import fr.allianceeducative.signal.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Reports and qualifications in the database. */
@Repository
class JdbcQualifications implements Qualifications {

  private static final int MOST_REPORTS = 50;

  private static final String REPORT =
      "select id, pupil_id, author, author_role, reported_on, signals, half_days, late_arrivals, incidents, facts,"
          + " actions_tried, urgency, already_followed, already_left, family_informed_on, pupil_informed"
          + " from alliance.signal_report ";

  private final JdbcClient jdbc;

  JdbcQualifications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<PupilKey> bornOn(LocalDate birthDate, Uai school) {
    return jdbc.sql("select pupil_key from alliance.pupil where birth_date = :birthDate and school = :school")
        .param("birthDate", birthDate)
        .param("school", school.value())
        .query((row, index) -> new PupilKey(row.getString("pupil_key")))
        .list();
  }

  @Override
  public long add(long pupilId, Staff author, LocalDate today, ReportedObservation observation) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into alliance.signal_report (pupil_id, author, author_role, reported_on, signals, half_days,"
                + " late_arrivals, incidents, facts, actions_tried, urgency, already_followed, already_left,"
                + " family_informed_on, pupil_informed) values (:pupil, :author, :role, :today, :signals, :halfDays,"
                + " :lateArrivals, :incidents, :facts, :actionsTried, :urgency, :followed, :left, :familyOn,"
                + " :pupilInformed)")
        .param("pupil", pupilId)
        .param("author", author.userName())
        .param("role", author.roles().stream().map(Role::label).sorted().collect(Collectors.joining(", ")))
        .param("today", today)
        .param("signals", observation.signals().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
        .param("halfDays", observation.counts().halfDays())
        .param("lateArrivals", observation.counts().lateArrivals())
        .param("incidents", observation.counts().incidents())
        .param("facts", observation.facts())
        .param("actionsTried", observation.actionsTried())
        .param("urgency", observation.urgency().name())
        .param("followed", observation.alreadyFollowed())
        .param("left", observation.alreadyLeft())
        .param("familyOn", observation.familyInformedOn())
        .param("pupilInformed", observation.pupilInformed())
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  @Override
  public Optional<SignalReport> report(long id) {
    return jdbc.sql(REPORT + "where id = :id").param("id", id).query((row, index) -> read(row)).optional();
  }

  @Override
  public List<SignalReport> reports(long pupilId, @Nullable CaseNumber caseNumber) {
    return jdbc.sql(
            REPORT
                + "where pupil_id = :pupil and (case_number is null or case_number = :number) order by id limit :most")
        .param("pupil", pupilId)
        .param("number", caseNumber == null ? null : caseNumber.value())
        .param("most", MOST_REPORTS)
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public void join(long report, CaseNumber caseNumber) {
    jdbc.sql("update alliance.signal_report set case_number = :number where id = :id")
        .param("number", caseNumber.value())
        .param("id", report)
        .update();
  }

  @Override
  public Optional<CaseNumber> caseOf(long report) {
    return jdbc.sql("select case_number from alliance.signal_report where id = :id and case_number is not null")
        .param("id", report)
        .query((row, index) -> new CaseNumber(row.getString("case_number")))
        .optional();
  }

  @Override
  public void acknowledge(long report, LocalDate today) {
    jdbc.sql("update alliance.signal_report set acknowledged_on = :today where id = :id")
        .param("today", today)
        .param("id", report)
        .update();
  }

  @Override
  public void add(QualifySignal decision, String decidedBy, LocalDate today) {
    Questionnaire questionnaire = decision.questionnaire();
    jdbc.sql(
            "insert into alliance.qualification (case_number, suggested_track, suggested_urgency, track, urgency,"
                + " situation, already_followed, danger_suspected, reason, watch_until, instrument,"
                + " questionnaire_score, questionnaire_level, questionnaire_on, decided_by, decided_on) values"
                + " (:number, :suggested, :suggestedUrgency, :track, :urgency, :situation, :followed, :danger, :reason,"
                + " :watchUntil, :instrument, :score, :level, :filledOn, :by, :today)")
        .param("number", decision.caseNumber().value())
        .param("suggested", decision.suggested().name())
        .param("suggestedUrgency", decision.suggestedUrgency().name())
        .param("track", decision.track().name())
        .param("urgency", decision.urgency().name())
        .param("situation", decision.situation().name())
        .param("followed", decision.alreadyFollowed())
        .param("danger", decision.dangerSuspected())
        .param("reason", decision.reason())
        .param("watchUntil", decision.watchUntil())
        .param("instrument", questionnaire == null ? null : questionnaire.instrument().name())
        .param("score", questionnaire == null ? null : questionnaire.score())
        .param("level", questionnaire == null ? null : questionnaire.level().name())
        .param("filledOn", questionnaire == null ? null : questionnaire.filledOn())
        .param("by", decidedBy)
        .param("today", today)
        .update();
  }

  @Override
  public List<Qualified> qualified(CaseNumber caseNumber) {
    return jdbc.sql(
            "select decided_on, decided_by, track, urgency, situation, reason, watch_until from alliance.qualification"
                + " where case_number = :number order by id desc fetch first 10 rows only")
        .param("number", caseNumber.value())
        .query((row, index) -> qualified(row))
        .list();
  }

  private static Qualified qualified(ResultSet row) throws SQLException {
    return new Qualified(
        row.getObject("decided_on", LocalDate.class),
        row.getString("decided_by"),
        Track.valueOf(row.getString("track")),
        Urgency.valueOf(row.getString("urgency")),
        SchoolSituation.valueOf(row.getString("situation")),
        row.getString("reason"),
        row.getObject("watch_until", LocalDate.class));
  }

  private static SignalReport read(ResultSet row) throws SQLException {
    return new SignalReport(
        row.getLong("id"),
        row.getLong("pupil_id"),
        row.getString("author"),
        row.getString("author_role"),
        row.getObject("reported_on", LocalDate.class),
        new ReportedObservation(
            Arrays.stream(row.getString("signals").split(",")).map(ObservedSignal::valueOf).collect(Collectors.toSet()),
            new Counts(
                row.getObject("half_days", Integer.class),
                row.getObject("late_arrivals", Integer.class),
                row.getObject("incidents", Integer.class)),
            row.getString("facts"),
            row.getString("actions_tried"),
            Urgency.valueOf(row.getString("urgency")),
            row.getBoolean("already_followed"),
            row.getBoolean("already_left"),
            row.getObject("family_informed_on", LocalDate.class),
            row.getBoolean("pupil_informed")));
  }
}
