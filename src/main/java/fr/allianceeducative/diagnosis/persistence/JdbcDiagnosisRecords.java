package fr.allianceeducative.diagnosis.persistence;

import fr.allianceeducative.diagnosis.ContactResult;
import fr.allianceeducative.diagnosis.DiagnosisOutcome;
import fr.allianceeducative.diagnosis.DiagnosisRecords;
import fr.allianceeducative.diagnosis.FamilyAnswer;
import fr.allianceeducative.diagnosis.InterviewOutcome;
import fr.allianceeducative.kernel.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the page of a case reads of interviews and syntheses. */
@Repository
class JdbcDiagnosisRecords implements DiagnosisRecords {

  private static final String NEWEST = " where case_number = :number order by id desc fetch first 10 rows only";

  private final JdbcClient jdbc;

  JdbcDiagnosisRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Held> interview(CaseNumber number) {
    return newest(
            "held_on, author, pupil_view, pupil_wishes, family_expectations, next_meeting from alliance.interview",
            number,
            (row, index) ->
                new Held(
                    day(row, "held_on"),
                    row.getString("author"),
                    row.getString("pupil_view"),
                    row.getString("pupil_wishes"),
                    row.getString("family_expectations"),
                    day(row, "next_meeting")))
        .stream()
        .findFirst();
  }

  @Override
  public List<Concluded> conclusions(CaseNumber number) {
    return newest(
        "concluded_on, author, outcome, reason from alliance.interview_conclusion",
        number,
        (row, index) ->
            new Concluded(
                day(row, "concluded_on"),
                row.getString("author"),
                InterviewOutcome.valueOf(row.getString("outcome")),
                row.getString("reason")));
  }

  @Override
  public Optional<Signed> synthesis(CaseNumber number) {
    return newest(
            "written_on, author from alliance.synthesis",
            number,
            (row, index) -> new Signed(day(row, "written_on"), row.getString("author")))
        .stream()
        .findFirst();
  }

  @Override
  public List<Validated> validations(CaseNumber number) {
    return newest(
        "validated_on, author, pupil_validates, family_answer, decision, remark from alliance.synthesis_validation",
        number,
        (row, index) ->
            new Validated(
                day(row, "validated_on"),
                row.getString("author"),
                row.getBoolean("pupil_validates"),
                FamilyAnswer.valueOf(row.getString("family_answer")),
                DiagnosisOutcome.valueOf(row.getString("decision")),
                row.getString("remark")));
  }

  @Override
  public List<Tried> contacts(CaseNumber number) {
    return newest(
        "contact_on, author, result from alliance.contact_attempt",
        number,
        (row, index) ->
            new Tried(
                day(row, "contact_on"),
                row.getString("author"),
                ContactResult.valueOf(row.getString("result")) == ContactResult.JOINED));
  }

  private <T> List<T> newest(String columnsOfTable, CaseNumber number, RowMapper<T> read) {
    return jdbc.sql("select " + columnsOfTable + NEWEST).param("number", number.value()).query(read).list();
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
