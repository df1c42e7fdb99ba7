package fr.allianceeducative.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of districts. */
@Component
class Districts {

  private final JdbcTemplate jdbc;

  Districts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<District> all() {
    return jdbc.query("select code, name from alliance.district", Districts::district);
  }

  /** Districts that have schools: when every school of a département has a bassin, the département is one no more. */
  List<District> withSchools() {
    return jdbc.query("""
        select code, name from alliance.district d
        where exists (select 1 from alliance.school s where s.district_code = d.code)
        order by name, code""", Districts::district);
  }

  void save(DistrictAssignment assignment) {
    List<Object[]> added = new ArrayList<>();
    List<Object[]> renamed = new ArrayList<>();
    for (District district : assignment.changed()) {
      (assignment.isKnown(district) ? renamed : added).add(new Object[] {district.name(), district.code().value()});
    }
    jdbc.batchUpdate("insert into alliance.district (name, code) values (?, ?)", added);
    jdbc.batchUpdate("update alliance.district set name = ? where code = ?", renamed);
  }

  private static District district(ResultSet row, int index) throws SQLException {
    return new District(new DistrictCode(row.getString("code")), row.getString("name"));
  }
}
