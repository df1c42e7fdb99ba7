package fr.allianceeducative.trace.persistence;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.trace.Place;
import fr.allianceeducative.trace.SealedTrace;
import fr.allianceeducative.trace.TraceKind;
import fr.allianceeducative.trace.Traces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds lines in the database: one index for each way to search, all in the order of the page. */
@Repository
class JdbcTraces implements Traces {

  private static final String NEWEST_FIRST = " order by at desc, chain desc, line desc fetch first :most rows only";

  private final JdbcClient jdbc;

  JdbcTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<SealedTrace> find(Search search, int most) {
    Wanted wanted = new Wanted();
    wanted.and("person = :person", "person", search.person());
    wanted.and("case_number = :case", "case", search.caseNumber() == null ? null : search.caseNumber().value());
    wanted.and("kind = :kind", "kind", search.kind() == null ? null : search.kind().name());
    wanted.and("at >= :from", "from", search.from() == null ? null : TraceRow.time(search.from()));
    wanted.and("at < :until", "until", search.until() == null ? null : TraceRow.time(search.until()));
    Place before = search.before();
    if (before != null) {
      wanted.and("(at, chain, line) < (:at, :chain, :line)", "at", TraceRow.time(before.at()));
      wanted.values.put("chain", before.chain());
      wanted.values.put("line", before.line());
    }
    return jdbc.sql("select " + TraceRow.COLUMNS + " from alliance.trace" + wanted.where() + NEWEST_FIRST)
        .params(wanted.values)
        .param("most", most)
        .query((row, index) -> TraceRow.read(row))
        .list();
  }

  @Override
  public List<SealedTrace> about(CaseNumber number, List<TraceKind> kinds, int most) {
    return jdbc.sql(
            "select " + TraceRow.COLUMNS + " from alliance.trace where case_number = :case and kind in (:kinds)"
                + NEWEST_FIRST)
        .param("case", number.value())
        .param("kinds", kinds.stream().map(TraceKind::name).toList())
        .param("most", most)
        .query((row, index) -> TraceRow.read(row))
        .list();
  }

  /** Conditions with their values; one without a value is left out. */
  private static final class Wanted {

    final List<String> conditions = new ArrayList<>();
    final Map<String, Object> values = new HashMap<>();

    void and(String condition, String name, @Nullable Object value) {
      if (value != null) {
        conditions.add(condition);
        values.put(name, value);
      }
    }

    String where() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
  }
}
