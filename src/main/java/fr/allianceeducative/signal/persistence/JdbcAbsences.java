package fr.allianceeducative.signal.persistence;

import fr.allianceeducative.kernel.Blocks;
import fr.allianceeducative.kernel.SchoolYear;
import fr.allianceeducative.signal.Absences;
import fr.allianceeducative.signal.HalfDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Half-day absences in the database. */
@Repository
class JdbcAbsences implements Absences {

  private static final int BLOCK = 500;

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;

  JdbcAbsences(JdbcTemplate batches) {
    this.batches = batches;
    this.jdbc = JdbcClient.create(batches);
  }

  @Override
  public Map<Slot, Held> between(Collection<Long> pupilIds, LocalDate from, LocalDate to) {
    Map<Slot, Held> held = new HashMap<>();
    for (List<Long> block : Blocks.of(pupilIds, BLOCK)) {
      jdbc.sql(
              "select pupil_id, absent_on, half_day, justified, reason from alliance.absence"
                  + " where pupil_id in (:pupils) and absent_on between :from and :to")
          .param("pupils", block)
          .param("from", from)
          .param("to", to)
          .query(row -> {
            held.put(
                new Slot(row.getLong("pupil_id"), row.getObject("absent_on", LocalDate.class), HalfDay.valueOf(row.getString("half_day"))),
                new Held(row.getBoolean("justified"), row.getString("reason")));
          });
    }
    return held;
  }

  @Override
  public void add(Map<Slot, Held> absences) {
    write("insert into alliance.absence (justified, reason, pupil_id, absent_on, half_day) values (?, ?, ?, ?, ?)", absences);
  }

  @Override
  public void correct(Map<Slot, Held> absences) {
    write("update alliance.absence set justified = ?, reason = ? where pupil_id = ? and absent_on = ? and half_day = ?", absences);
  }

  private void write(String sql, Map<Slot, Held> absences) {
    batches.batchUpdate(sql, absences.entrySet(), BLOCK, (statement, absence) -> {
      statement.setBoolean(1, absence.getValue().justified());
      statement.setString(2, absence.getValue().reason());
      statement.setLong(3, absence.getKey().pupilId());
      statement.setObject(4, absence.getKey().day());
      statement.setString(5, absence.getKey().halfDay().name());
    });
  }

  @Override
  public Map<Long, Integer> worstMonths(Collection<Long> pupilIds) {
    Map<Long, TreeMap<YearMonth, Integer>> months = new HashMap<>();
    for (List<Long> block : Blocks.of(pupilIds, BLOCK)) {
      jdbc.sql(
              "select pupil_id, extract(year from absent_on) as in_year, extract(month from absent_on) as in_month,"
                  + " sum(case when justified then 0 else 1 end) as unjustified from alliance.absence"
                  + " where pupil_id in (:pupils) group by pupil_id, extract(year from absent_on), extract(month from absent_on)")
          .param("pupils", block)
          .query(row -> {
            months.computeIfAbsent(row.getLong("pupil_id"), any -> new TreeMap<>())
                .put(YearMonth.of(row.getInt("in_year"), row.getInt("in_month")), row.getInt("unjustified"));
          });
    }
    Map<Long, Integer> worst = new HashMap<>();
    months.forEach((pupil, counts) -> worst.put(pupil, worst(counts)));
    return worst;
  }

  private static int worst(TreeMap<YearMonth, Integer> counts) {
    YearMonth september = YearMonth.from(SchoolYear.of(counts.lastKey().atDay(1)).first());
    return counts.tailMap(september).values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
