package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.Audience;
import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.casefile.CaseQuery;
import fr.allianceeducative.casefile.TimelineEntries;
import fr.allianceeducative.casefile.TimelineEntry;
import fr.allianceeducative.kernel.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timeline in the database. */
@Repository
class JdbcTimeline implements TimelineEntries {

  private static final String COLUMNS = "t.case_number, t.at, t.author, t.kind, t.sentence, t.audience";

  private final JdbcClient jdbc;

  JdbcTimeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void write(TimelineEntry entry, CaseEvent.Weight weight) {
    jdbc.sql(
            "insert into alliance.timeline (case_number, at, author, kind, sentence, audience, weight)"
                + " values (:number, :at, :author, :kind, :sentence, :audience, :weight)")
        .param("number", entry.caseNumber().value())
        .param("at", entry.at())
        .param("author", entry.author())
        .param("kind", entry.kind())
        .param("sentence", entry.sentence())
        .param("audience", entry.audience().name())
        .param("weight", weight.rank())
        .update();
  }

  @Override
  public List<TimelineEntry> latest(CaseNumber number, Set<Audience> audiences, int most) {
    return jdbc.sql(
            "select " + COLUMNS + " from alliance.timeline t where t.case_number = :number"
                + " and t.audience in (:audiences) order by t.id desc limit :most")
        .param("number", number.value())
        .param("audiences", audiences.stream().map(Audience::name).toList())
        .param("most", most)
        .query((row, index) -> entry(row))
        .list();
  }

  @Override
  public List<TimelineEntry> since(CaseQuery query, OffsetDateTime from, int most) {
    return jdbc.sql(
            "select " + COLUMNS + " from alliance.timeline t join alliance.case_file c on c.number = t.case_number"
                + " where t.at >= :since and t.audience = :audience and (t.author is null or t.author <> :user) and "
                + CaseScope.where(query)
                + " order by t.weight desc, t.at desc, t.id desc limit :most")
        .params(CaseScope.parameters(query))
        .param("since", from)
        .param("audience", Audience.EVERYONE_ON_THE_CASE.name())
        .param("most", most)
        .query((row, index) -> entry(row))
        .list();
  }

  private static TimelineEntry entry(ResultSet row) throws SQLException {
    return new TimelineEntry(
        new CaseNumber(row.getString("case_number")),
        row.getObject("at", OffsetDateTime.class),
        row.getString("author"),
        row.getString("kind"),
        row.getString("sentence"),
        Audience.valueOf(row.getString("audience")));
  }
}
