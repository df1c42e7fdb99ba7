package fr.allianceeducative.signal.persistence;

import fr.allianceeducative.kernel.Blocks;
import fr.allianceeducative.signal.Results;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Averages and incidents in the database. */
@Repository
class JdbcResults implements Results {

  private static final int BLOCK = 500;

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcResults(JdbcTemplate batches, Clock clock) {
    this.batches = batches;
    this.clock = clock;
    this.jdbc = JdbcClient.create(batches);
  }

  @Override
  public Map<Long, List<Held>> of(Collection<Long> pupilIds) {
    Map<Long, List<Held>> held = new HashMap<>();
    for (List<Long> block : Blocks.of(pupilIds, BLOCK)) {
      jdbc.sql(
              "select pupil_id, previous_average, current_average, incidents from alliance.result"
                  + " where pupil_id in (:pupils) order by id")
          .param("pupils", block)
          .query(row -> {
            held.computeIfAbsent(row.getLong("pupil_id"), any -> new ArrayList<>(2))
                .add(new Held(average(row.getBigDecimal("previous_average")), average(row.getBigDecimal("current_average")),
                    row.getInt("incidents")));
          });
    }
    return held;
  }

  @Override
  public void add(Map<Long, Held> results) {
    batches.batchUpdate(
        "insert into alliance.result (pupil_id, previous_average, current_average, incidents, recorded_on) values (?, ?, ?, ?, ?)",
        results.entrySet(), BLOCK, (statement, result) -> {
          statement.setLong(1, result.getKey());
          statement.setBigDecimal(2, result.getValue().previousAverage());
          statement.setBigDecimal(3, result.getValue().currentAverage());
          statement.setInt(4, result.getValue().incidents());
          statement.setObject(5, LocalDate.now(clock));
        });
  }

  private static @Nullable BigDecimal average(@Nullable BigDecimal stored) {
    return stored == null ? null : stored.setScale(2);
  }
}
