package fr.allianceeducative.signal.persistence;

import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.kernel.Blocks;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.signal.Indicators;
import fr.allianceeducative.signal.PupilScore;
import fr.allianceeducative.signal.PupilScores;
import fr.allianceeducative.signal.WatchedPupil;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scores of pupils in the database. */
@Repository
class JdbcPupilScores implements PupilScores {

  private static final int BLOCK = 500;

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;

  JdbcPupilScores(JdbcTemplate batches) {
    this.batches = batches;
    this.jdbc = JdbcClient.create(batches);
  }

  @Override
  public void put(List<PupilScore> scores) {
    for (List<PupilScore> block : Blocks.of(scores, BLOCK)) {
      jdbc.sql("delete from alliance.pupil_score where pupil_id in (:pupils)")
          .param("pupils", block.stream().map(each -> each.pupil().id()).toList())
          .update();
    }
    batches.batchUpdate(
        "insert into alliance.pupil_score (pupil_id, school, half_days, incidents, average_drop, score, legal_threshold,"
            + " watch_list) values (?, ?, ?, ?, ?, ?, ?, ?)",
        scores, BLOCK, (statement, each) -> {
          statement.setLong(1, each.pupil().id());
          statement.setString(2, each.pupil().school().value());
          statement.setInt(3, each.indicators().halfDays());
          statement.setInt(4, each.indicators().incidents());
          statement.setBigDecimal(5, each.indicators().averageDrop());
          statement.setInt(6, each.score().total());
          statement.setBoolean(7, each.score().legalThreshold());
          statement.setBoolean(8, each.score().watchList());
        });
  }

  @Override
  public Optional<Indicators> of(long pupilId) {
    return jdbc.sql("select half_days, incidents, average_drop from alliance.pupil_score where pupil_id = :pupil")
        .param("pupil", pupilId)
        .query((row, index) -> indicators(row))
        .optional();
  }

  private static Indicators indicators(ResultSet row) throws SQLException {
    return new Indicators(row.getInt("half_days"), row.getInt("incidents"), row.getBigDecimal("average_drop"));
  }

  @Override
  public SortedMap<Integer, Integer> distribution(Collection<Uai> schools) {
    SortedMap<Integer, Integer> pupils = new TreeMap<>();
    for (List<String> block : blocks(schools)) {
      jdbc.sql("select score, count(*) as pupils from alliance.pupil_score where school in (:schools) group by score")
          .param("schools", block)
          .query(row -> {
            pupils.merge(row.getInt("score"), row.getInt("pupils"), Integer::sum);
          });
    }
    return pupils;
  }

  @Override
  public int atLegalThreshold(Collection<Uai> schools) {
    int pupils = 0;
    for (List<String> block : blocks(schools)) {
      pupils += jdbc.sql("select count(*) from alliance.pupil_score where school in (:schools) and legal_threshold")
          .param("schools", block)
          .query(Integer.class)
          .single();
    }
    return pupils;
  }

  @Override
  public List<Long> watchList(Collection<Uai> schools) {
    List<Long> pupils = new ArrayList<>();
    for (List<String> block : blocks(schools)) {
      pupils.addAll(jdbc.sql("select pupil_id from alliance.pupil_score where school in (:schools) and watch_list")
          .param("schools", block)
          .query(Long.class)
          .list());
    }
    return pupils;
  }

  @Override
  public List<WatchedPupil> watched(Watched who, long from, int most) {
    return watch(
            "select s.half_days, s.incidents, s.average_drop, s.score, p.id, p.pupil_key, p.ine,"
                + " p.last_name, p.first_name, p.birth_date, p.school, p.school_class",
            " order by s.score desc, p.school_class, p.last_name, p.first_name, p.id limit :most offset :from",
            who)
        .param("most", most)
        .param("from", from)
        .query((row, index) -> watched(row))
        .list();
  }

  @Override
  public long countWatched(Watched who) {
    return watch("select count(*)", "", who).query(Long.class).single();
  }

  private JdbcClient.StatementSpec watch(String columns, String order, Watched who) {
    String classes =
        who.teacher() == null
            ? ""
            : " and p.school_class in (select c.school_class from alliance.staff_class c where c.user_name = :teacher)";
    return jdbc.sql(
            columns
                + " from alliance.pupil_score s join alliance.pupil p on p.id = s.pupil_id"
                + " where s.school = :school and s.watch_list and p.school = :school"
                + classes
                + order)
        .param("school", who.school().value())
        .param("teacher", who.teacher());
  }

  private static WatchedPupil watched(ResultSet row) throws SQLException {
    Pupil pupil =
        new Pupil(
            row.getLong("id"),
            row.getString("pupil_key"),
            row.getString("ine"),
            row.getString("last_name"),
            row.getString("first_name"),
            row.getDate("birth_date").toLocalDate(),
            new Uai(row.getString("school")),
            row.getString("school_class"));
    return new WatchedPupil(pupil, indicators(row), row.getInt("score"), null);
  }

  private static List<List<String>> blocks(Collection<Uai> schools) {
    return Blocks.of(schools.stream().map(Uai::value).toList(), BLOCK);
  }
}
