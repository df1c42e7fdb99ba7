package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.Audience;
import fr.allianceeducative.casefile.TimelineEntries;
import fr.allianceeducative.casefile.TimelineEntry;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timeline in the database. */
@Repository
class JdbcTimeline implements TimelineEntries {

  private final JdbcClient jdbc;

  JdbcTimeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void write(TimelineEntry entry) {
    jdbc.sql(
            "insert into alliance.timeline (case_number, at, author, kind, sentence, audience)"
                + " values (:number, :at, :author, :kind, :sentence, :audience)")
        .param("number", entry.caseNumber().value())
        .param("at", entry.at())
        .param("author", entry.author())
        .param("kind", entry.kind())
        .param("sentence", entry.sentence())
        .param("audience", entry.audience().name())
        .update();
  }

  @Override
  public List<TimelineEntry> latest(CaseNumber number, Set<Audience> audiences, int most) {
    return jdbc.sql(
            "select at, author, kind, sentence, audience from alliance.timeline where case_number = :number"
                + " and audience in (:audiences) order by id desc limit :most")
        .param("number", number.value())
        .param("audiences", audiences.stream().map(Audience::name).toList())
        .param("most", most)
        .query(
            (row, index) ->
                new TimelineEntry(
                    number,
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("author"),
                    row.getString("kind"),
                    row.getString("sentence"),
                    Audience.valueOf(row.getString("audience"))))
        .list();
  }
}
