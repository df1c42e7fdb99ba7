package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.CaseChanges;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Writes cases into the database. */
@Repository
class JdbcCaseChanges implements CaseChanges {

  private final JdbcClient jdbc;

  JdbcCaseChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long nextSequence(LocalDate today) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into alliance.case_counter (given_on) values (:today)")
        .param("today", today)
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  @Override
  public void add(CaseNumber number, Pupil pupil, OpenCase opening, LocalDate today) {
    jdbc.sql(
            "insert into alliance.case_file"
                + " (number, pupil_id, open_pupil_id, school, stage, score, legal_threshold, opened_on)"
                + " values (:number, :pupil, :pupil, :school, :stage, :score, :legal, :today)")
        .param("number", number.value())
        .param("pupil", pupil.id())
        .param("school", pupil.school().value())
        .param("stage", Stage.QUALIFICATION.name())
        .param("score", opening.score())
        .param("legal", opening.legalThreshold())
        .param("today", today)
        .update();
  }

  @Override
  public void score(CaseNumber number, @Nullable Integer score, boolean legalThreshold) {
    change(number, "score = :a, legal_threshold = :b", score, legalThreshold);
  }

  @Override
  public void stage(CaseNumber number, Stage stage) {
    change(number, "stage = :a", stage.name(), null);
  }

  @Override
  public void stageWhileOpen(CaseNumber number, Stage stage) {
    change(number, "stage = case when closed_on is null then :a else stage end", stage.name(), null);
  }

  @Override
  public void referents(CaseNumber number, String referent, @Nullable String second) {
    change(number, "referent = :a, second_referent = :b", referent, second);
  }

  @Override
  public void watch(CaseNumber number, LocalDate until) {
    change(number, "stage = :a, watch_until = :b", Stage.WATCH.name(), until);
  }

  @Override
  public void liftWatch(CaseNumber number) {
    change(number, "watch_until = null", null, null);
  }

  @Override
  public void sharing(CaseNumber number, boolean open) {
    change(number, "sharing_suspended = :a", !open, null);
  }

  @Override
  public void close(CaseNumber number, ClosingReason reason, LocalDate on) {
    change(
        number,
        "stage = '" + Stage.CLOSED + "', open_pupil_id = null, closing_reason = :a, closed_on = :b",
        reason.name(),
        on);
  }

  @Override
  public void reopen(CaseNumber number) {
    change(number, "open_pupil_id = pupil_id, closing_reason = null, closed_on = null, watch_until = null", null, null);
  }

  @Override
  public void prepareMove(CaseNumber number, Uai school) {
    change(number, "transfer_to = :a", school.value(), null);
  }

  @Override
  public void move(CaseNumber number, Uai school) {
    change(
        number,
        "school = :a, referent = null, second_referent = null, transfer_to = null, watch_until = null",
        school.value(),
        null);
    for (String pupil : List.of("pupil set school = :school, listed = false where id", "pupil_word set school = :school where pupil_id")) {
      jdbc.sql("update alliance." + pupil + " = (select c.pupil_id from alliance.case_file c where c.number = :number)")
          .param("school", school.value())
          .param("number", number.value())
          .update();
    }
  }

  private void change(CaseNumber number, String assignments, @Nullable Object a, @Nullable Object b) {
    jdbc.sql("update alliance.case_file set " + assignments + " where number = :number")
        .param("number", number.value())
        .param("a", a)
        .param("b", b)
        .update();
  }
}
