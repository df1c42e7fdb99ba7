package fr.allianceeducative.district.persistence;

import fr.allianceeducative.district.DistrictMeasure;
import fr.allianceeducative.district.DistrictRecords;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the page of a case reads of sheets and examinations. */
@Repository
class JdbcDistrictRecords implements DistrictRecords {

  private final JdbcClient jdbc;

  JdbcDistrictRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Sent> sent(CaseNumber number) {
    return jdbc.sql(
            "select l.recorded_on, l.recorded_by, l.request, e.examined_on, e.recorded_by as examined_by, e.measure, e.advice"
                + " from alliance.district_liaison l"
                + " left join alliance.district_examination e on e.liaison_id = l.id"
                + " where l.case_number = :number order by l.id desc, e.id desc fetch first 10 rows only")
        .param("number", number.value())
        .query(
            (row, index) -> {
              String measure = row.getString("measure");
              return new Sent(
                  row.getObject("recorded_on", LocalDate.class),
                  row.getString("recorded_by"),
                  DistrictMeasure.valueOf(row.getString("request")),
                  row.getObject("examined_on", LocalDate.class),
                  row.getString("examined_by"),
                  measure == null ? null : DistrictMeasure.valueOf(measure),
                  row.getString("advice"));
            })
        .list();
  }
}
