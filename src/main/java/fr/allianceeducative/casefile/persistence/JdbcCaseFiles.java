package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.CaseFiles;
import fr.allianceeducative.casefile.CasePage;
import fr.allianceeducative.casefile.CaseQuery;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.kernel.Blocks;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases in the database. */
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
  public List<CaseFile> ofPupils(Collection<Long> pupilIds) {
    List<CaseFile> found = new ArrayList<>();
    for (List<Long> block : Blocks.of(pupilIds, BLOCK)) {
      found.addAll(
          jdbc.sql(SELECT + "where c.pupil_id in (:pupils)")
              .param("pupils", block)
              .query((row, index) -> caseFile(row))
              .list());
    }
    return found;
  }

  @Override
  public CasePage page(CaseQuery query) {
    if (query.through().isEmpty()) {
      return new CasePage(query.page(), query.size(), 0, List.of());
    }
    String where = "where " + CaseScope.where(query);
    long total =
        jdbc.sql("select count(*) from alliance.case_file c " + where)
            .params(CaseScope.parameters(query))
            .query(Long.class)
            .single();
    return new CasePage(query.page(), query.size(), total, newest(where, query));
  }

  @Override
  public List<CaseFile> open(CaseQuery query) {
    return query.through().isEmpty() ? List.of() : newest("where " + CaseScope.where(query) + " and c.closed_on is null", query);
  }

  private List<CaseFile> newest(String where, CaseQuery query) {
    return jdbc.sql(SELECT + where + " order by c.number desc limit :size offset :from")
        .params(CaseScope.parameters(query))
        .param("size", query.size())
        .param("from", (long) query.page() * query.size())
        .query((row, index) -> caseFile(row))
        .list();
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
  public Optional<Uai> preparedMove(CaseNumber number) {
    return jdbc.sql("select transfer_to from alliance.case_file where number = :number and transfer_to is not null")
        .param("number", number.value())
        .query((row, index) -> new Uai(row.getString("transfer_to")))
        .optional();
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
