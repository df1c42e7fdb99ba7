package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.CaseFiles;
import fr.allianceeducative.casefile.CasePage;
import fr.allianceeducative.casefile.CaseQuery;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.kernel.Blocks;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Cases in the database. */
@Repository
class JdbcCaseFiles implements CaseFiles {

  private static final int BLOCK = 500;

  private static final String SELECT =
      "select c.number, c.school, c.stage, c.score, c.legal_threshold, c.sharing_suspended, c.referent,"
          + " c.second_referent, c.opened_on, c.watch_until, c.closed_on, c.closing_reason, "
          + JdbcPupils.COLUMNS
          + " from alliance.case_file c join alliance.pupil p on p.id = c.pupil_id ";

  private final JdbcClient jdbc;

  JdbcCaseFiles(JdbcClient jdbc) {
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
  public Optional<CaseFile> find(CaseNumber number) {
    return jdbc.sql(SELECT + "where c.number = :number")
        .param("number", number.value())
        .query((row, index) -> caseFile(row))
        .optional();
  }

  @Override
  public Map<CaseNumber, CaseFile> find(Collection<CaseNumber> numbers) {
    Map<CaseNumber, CaseFile> found = new HashMap<>();
    for (List<CaseNumber> block : Blocks.of(numbers, BLOCK)) {
      jdbc.sql(SELECT + "where c.number in (:numbers)")
          .param("numbers", block.stream().map(CaseNumber::value).toList())
          .query((row, index) -> caseFile(row))
          .list()
          .forEach(file -> found.put(file.number(), file));
    }
    return found;
  }

  @Override
  public Map<Long, CaseNumber> openCases(Collection<Long> pupilIds) {
    Map<Long, CaseNumber> open = new HashMap<>();
    for (List<Long> block : Blocks.of(pupilIds, BLOCK)) {
      jdbc.sql("select open_pupil_id, number from alliance.case_file where open_pupil_id in (:pupils)")
          .param("pupils", block)
          .query(row -> {
            open.put(row.getLong("open_pupil_id"), new CaseNumber(row.getString("number")));
          });
    }
    return open;
  }

  @Override
  public CasePage page(CaseQuery query) {
    if (query.through().isEmpty()) {
      return new CasePage(query.page(), query.size(), 0, List.of());
    }
    String where = "where " + CaseScope.where(query);
    Map<String, Object> parameters = CaseScope.parameters(query);
    long total =
        jdbc.sql("select count(*) from alliance.case_file c " + where).params(parameters).query(Long.class).single();
    List<CaseFile> cases =
        jdbc.sql(SELECT + where + " order by c.number desc limit :size offset :from")
            .params(parameters)
            .param("size", query.size())
            .param("from", (long) query.page() * query.size())
            .query((row, index) -> caseFile(row))
            .list();
    return new CasePage(query.page(), query.size(), total, cases);
  }

  @Override
  public Map<Stage, Long> countByStage(CaseQuery query) {
    Map<Stage, Long> counts = new EnumMap<>(Stage.class);
    jdbc.sql(
            "select c.stage, count(*) as cases from alliance.case_file c where "
                + CaseScope.where(query)
                + " and c.closed_on is null group by c.stage")
        .params(CaseScope.parameters(query))
        .query(
            row -> {
              counts.put(Stage.valueOf(row.getString("stage")), row.getLong("cases"));
            });
    return counts;
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
  public Optional<Uai> preparedMove(CaseNumber number) {
    return jdbc.sql("select transfer_to from alliance.case_file where number = :number and transfer_to is not null")
        .param("number", number.value())
        .query((row, index) -> new Uai(row.getString("transfer_to")))
        .optional();
  }

  @Override
  public void move(CaseNumber number, Uai school) {
    change(
        number,
        "school = :a, referent = null, second_referent = null, transfer_to = null, watch_until = null",
        school.value(),
        null);
    jdbc.sql(
            "update alliance.pupil set school = :school where id ="
                + " (select pupil_id from alliance.case_file where number = :number)")
        .param("school", school.value())
        .param("number", number.value())
        .update();
  }

  private void change(CaseNumber number, String assignments, @Nullable Object a, @Nullable Object b) {
    jdbc.sql("update alliance.case_file set " + assignments + " where number = :number")
        .param("number", number.value())
        .param("a", a)
        .param("b", b)
        .update();
  }

  private static CaseFile caseFile(ResultSet row) throws SQLException {
    String reason = row.getString("closing_reason");
    return new CaseFile(
        new CaseNumber(row.getString("number")),
        JdbcPupils.pupil(row),
        new Uai(row.getString("school")),
        Stage.valueOf(row.getString("stage")),
        row.getObject("score", Integer.class),
        row.getBoolean("legal_threshold"),
        row.getBoolean("sharing_suspended"),
        row.getString("referent"),
        row.getString("second_referent"),
        row.getDate("opened_on").toLocalDate(),
        date(row, "watch_until"),
        date(row, "closed_on"),
        reason == null ? null : ClosingReason.valueOf(reason));
  }

  private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }
}
