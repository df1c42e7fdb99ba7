package fr.allianceeducative.standin.persistence;

import fr.allianceeducative.standin.StaffAbsence;
import fr.allianceeducative.standin.StaffAbsences;
import fr.allianceeducative.standin.DeclareAbsence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Absences of staff in the database. */
@Repository
class JdbcStaffAbsences implements StaffAbsences {

  private final JdbcClient jdbc;

  JdbcStaffAbsences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long add(String userName, DeclareAbsence wished) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into alliance.staff_absence (user_name, substitute, first_day, last_day)"
                + " values (:person, :substitute, :from, :until)")
        .param("person", userName)
        .param("substitute", wished.substitute())
        .param("from", wished.from())
        .param("until", wished.until())
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  @Override
  public Optional<StaffAbsence> find(long id) {
    return jdbc.sql("select * from alliance.staff_absence where id = :id").param("id", id).query(JdbcStaffAbsences::read).optional();
  }

  @Override
  public List<StaffAbsence> concerning(Collection<String> userNames, int most) {
    return jdbc.sql(
            "select * from alliance.staff_absence where user_name in (:people) or substitute in (:people)"
                + " order by first_day, id limit :most")
        .param("people", userNames)
        .param("most", most)
        .query(JdbcStaffAbsences::read)
        .list();
  }

  @Override
  public boolean isAway(String userName, LocalDate from, LocalDate until) {
    return jdbc.sql(
                "select count(*) from alliance.staff_absence where user_name = :person and first_day <= :until and last_day >= :from")
            .param("person", userName)
            .param("from", from)
            .param("until", until)
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public Set<String> away(Collection<String> userNames, LocalDate day) {
    return userNames.isEmpty()
        ? Set.of()
        : jdbc.sql("select user_name from alliance.staff_absence where user_name in (:people) and first_day <= :day and last_day >= :day")
            .param("people", userNames)
            .param("day", day)
            .query(String.class)
            .set();
  }

  @Override
  public Optional<StaffAbsence> begun(String userName) {
    return jdbc.sql("select * from alliance.staff_absence where user_name = :person and begun order by id limit 1")
        .param("person", userName)
        .query(JdbcStaffAbsences::read)
        .optional();
  }

  @Override
  public void begin(long id) {
    jdbc.sql("update alliance.staff_absence set begun = true where id = :id").param("id", id).update();
  }

  @Override
  public void remove(long id) {
    jdbc.sql("delete from alliance.staff_absence where id = :id").param("id", id).update();
  }

  private static StaffAbsence read(ResultSet row, int at) throws SQLException {
    return new StaffAbsence(
        row.getLong("id"),
        row.getString("user_name"),
        row.getString("substitute"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getBoolean("begun"));
  }
}
