package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.TimelineEntries;
import fr.allianceeducative.casefile.TimelineEntry;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.OffsetDateTime;
import java.util.List;
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
            "insert into alliance.timeline (case_number, at, author, kind, sentence)"
                + " values (:number, :at, :author, :kind, :sentence)")
        .param("number", entry.caseNumber().value())
        .param("at", entry.at())
        .param("author", entry.author())
        .param("kind", entry.kind())
        .param("sentence", entry.sentence())
        .update();
  }

  @Override
  public List<TimelineEntry> latest(CaseNumber number, int most) {
    return jdbc.sql(
            "select at, author, kind, sentence from alliance.timeline where case_number = :number"
                + " order by id desc limit :most")
        .param("number", number.value())
        .param("most", most)
        .query(
            (row, index) ->
                new TimelineEntry(
                    number,
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("author"),
                    row.getString("kind"),
                    row.getString("sentence")))
        .list();
  }
}
