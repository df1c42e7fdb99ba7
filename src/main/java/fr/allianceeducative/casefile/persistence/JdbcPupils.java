package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.Pupils;
import fr.allianceeducative.kernel.Blocks;
import fr.allianceeducative.kernel.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Pupils in the database, read and written in blocks. */
@Repository
class JdbcPupils implements Pupils {

  static final String COLUMNS =
      "p.id, p.pupil_key, p.ine, p.last_name, p.first_name, p.birth_date, p.school as pupil_school, p.school_class";

  static final RowMapper<Pupil> PUPIL = (row, index) -> pupil(row);

  private static final int BLOCK = 500;

  private final NamedParameterJdbcTemplate jdbc;
  private final JdbcPupilWords words;

  JdbcPupils(NamedParameterJdbcTemplate jdbc, JdbcPupilWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  static Pupil pupil(ResultSet row) throws SQLException {
    return new Pupil(
        row.getLong("id"),
        row.getString("pupil_key"),
        row.getString("ine"),
        row.getString("last_name"),
        row.getString("first_name"),
        row.getDate("birth_date").toLocalDate(),
        new Uai(row.getString("pupil_school")),
        row.getString("school_class"));
  }

  @Override
  public Map<String, Pupil> register(Collection<NewPupil> pupils) {
    Map<String, NewPupil> wanted = new HashMap<>();
    pupils.forEach(pupil -> wanted.put(pupil.key(), pupil));
    Map<String, Pupil> known = byKey(wanted.keySet());
    List<NewPupil> missing = new ArrayList<>();
    List<NewPupil> changed = new ArrayList<>();
    for (NewPupil pupil : wanted.values()) {
      Pupil old = known.get(pupil.key());
      if (old == null) {
        missing.add(pupil);
      } else if (!same(old, pupil)) {
        changed.add(pupil);
      }
    }
    write(
        "insert into alliance.pupil (pupil_key, ine, last_name, first_name, birth_date, school, school_class)"
            + " values (:key, :ine, :lastName, :firstName, :birthDate, :school, :schoolClass)",
        missing);
    write(
        "update alliance.pupil set ine = coalesce(:ine, ine), last_name = :lastName, first_name = :firstName,"
            + " birth_date = :birthDate, school = :school, school_class = :schoolClass where pupil_key = :key",
        changed);
    if (missing.isEmpty() && changed.isEmpty()) {
      return known;
    }
    Map<String, Pupil> now = byKey(wanted.keySet());
    words.add(missing.stream().map(pupil -> now.get(pupil.key())).toList());
    words.renew(
        changed.stream().map(pupil -> now.get(pupil.key())).filter(pupil -> !foundAlike(known.get(pupil.key()), pupil)).toList());
    return now;
  }

  @Override
  public void list(Collection<Long> ids) {
    for (List<Long> block : Blocks.of(ids, BLOCK)) {
      jdbc.update("update alliance.pupil set listed = true where id in (:ids) and not listed", Map.of("ids", block));
    }
  }

  @Override
  public Map<String, Pupil> byKey(Collection<String> keys) {
    Map<String, Pupil> found = new HashMap<>();
    for (List<String> block : Blocks.of(keys, BLOCK)) {
      jdbc.query(
              "select " + COLUMNS + " from alliance.pupil p where p.pupil_key in (:keys)",
              Map.of("keys", block),
              PUPIL)
          .forEach(pupil -> found.put(pupil.key(), pupil));
    }
    return found;
  }

  @Override
  public List<Pupil> in(Collection<Uai> schools) {
    List<Pupil> found = new ArrayList<>();
    for (List<Uai> block : Blocks.of(schools, BLOCK)) {
      found.addAll(
          jdbc.query(
              "select " + COLUMNS + " from alliance.pupil p where p.school in (:schools)",
              Map.of("schools", block.stream().map(Uai::value).toList()),
              PUPIL));
    }
    return found;
  }

  @Override
  public Optional<Pupil> byId(long id) {
    return jdbc
        .query("select " + COLUMNS + " from alliance.pupil p where p.id = :id", Map.of("id", id), PUPIL)
        .stream()
        .findFirst();
  }

  private static boolean foundAlike(Pupil old, Pupil now) {
    return old.lastName().equals(now.lastName())
        && old.firstName().equals(now.firstName())
        && old.school().equals(now.school());
  }

  private static boolean same(Pupil old, NewPupil pupil) {
    return old.lastName().equals(pupil.lastName())
        && old.firstName().equals(pupil.firstName())
        && old.birthDate().equals(pupil.birthDate())
        && old.school().equals(pupil.school())
        && old.schoolClass().equals(pupil.schoolClass());
  }

  private void write(String sql, List<NewPupil> pupils) {
    for (List<NewPupil> block : Blocks.of(pupils, BLOCK)) {
      jdbc.batchUpdate(sql, block.stream().map(JdbcPupils::parameters).toArray(SqlParameterSource[]::new));
    }
  }

  private static SqlParameterSource parameters(NewPupil pupil) {
    return new MapSqlParameterSource()
        .addValue("key", pupil.key())
        .addValue("ine", pupil.ine())
        .addValue("lastName", pupil.lastName())
        .addValue("firstName", pupil.firstName())
        .addValue("birthDate", pupil.birthDate())
        .addValue("school", pupil.school().value())
        .addValue("schoolClass", pupil.schoolClass());
  }
}
