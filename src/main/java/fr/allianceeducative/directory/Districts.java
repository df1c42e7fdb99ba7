package fr.allianceeducative.directory;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of districts. */
@Repository
class Districts {

  private final JdbcTemplate jdbc;

  Districts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<District> all() {
    return jdbc.query("select code, name from alliance.district order by name, code",
        (row, index) -> new District(new DistrictCode(row.getString("code")), row.getString("name")));
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
}
