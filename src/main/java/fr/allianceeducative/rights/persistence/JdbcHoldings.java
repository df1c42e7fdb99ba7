package fr.allianceeducative.rights.persistence;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.rights.Holdings;
import fr.allianceeducative.rights.Inventory;
import fr.allianceeducative.rights.Inventory.Link;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads table by table what the inventory names. Names of tables and columns come from that file alone. */
@Repository
class JdbcHoldings implements Holdings {

  private final JdbcClient jdbc;

  JdbcHoldings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Map<String, Object>> rows(Inventory.Table table, CaseNumber number, long pupilId) {
    String columns = table.columns().stream().map(column -> "t." + column.name()).collect(Collectors.joining(", "));
    String sql =
        "select " + columns + " from alliance." + table.name() + " t where " + condition(table.link())
            + (table.only() == null ? "" : " and t." + table.only())
            + " order by 1";
    return jdbc.sql(sql).param("number", number.value()).param("pupil", pupilId).query().listOfRows();
  }

  private static String condition(Link link) {
    if (link instanceof Link.ByCase) {
      return "t.case_number = :number";
    }
    if (link instanceof Link.ByPupil) {
      return "t.pupil_id = :pupil";
    }
    if (link instanceof Link.Pupil) {
      return "t.id = :pupil";
    }
    if (link instanceof Link.ByParent parent) {
      return "t." + parent.column() + " in (select p.id from alliance." + parent.table() + " p where p.case_number = :number)";
    }
    return "t.number = :number";
  }
}
