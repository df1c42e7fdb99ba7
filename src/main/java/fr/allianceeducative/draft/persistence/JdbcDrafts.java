package fr.allianceeducative.draft.persistence;

import fr.allianceeducative.draft.Draft;
import fr.allianceeducative.draft.Drafts;
import fr.allianceeducative.vault.TextSafe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts in the database: a form may hold a protected note, so all of them are closed. */
@Repository
class JdbcDrafts implements Drafts {

  /** Two people seldom fill one form; a list of names is short. */
  private static final int OTHERS = 5;

  private final JdbcClient jdbc;
  private final TextSafe safe;

  JdbcDrafts(JdbcClient jdbc, TextSafe safe) {
    this.jdbc = jdbc;
    this.safe = safe;
  }

  @Override
  public void put(Draft draft, @Nullable String subject) {
    TextSafe.Closed closed = safe.close(draft.answers(), safeOf(draft));
    if (update(draft, closed) == 0 && !insert(draft, subject, closed)) {
      update(draft, closed);
    }
  }

  @Override
  public Optional<Draft> find(String place, String author) {
    return jdbc.sql(
            "select place, author, key_id, answers, saved_at from alliance.draft"
                + " where place = :place and author = :author")
        .param("place", place)
        .param("author", author)
        .query((row, index) -> opened(row))
        .optional()
        .flatMap(draft -> draft);
  }

  @Override
  public List<Begun> begunByOthers(String place, String author) {
    return jdbc.sql(
            "select author, saved_at from alliance.draft where place = :place and author <> :author"
                + " order by saved_at desc fetch first "
                + OTHERS
                + " rows only")
        .param("place", place)
        .param("author", author)
        .query((row, index) -> new Begun(row.getString("author"), savedAt(row)))
        .list();
  }

  @Override
  public void remove(String place, String author) {
    jdbc.sql("delete from alliance.draft where place = :place and author = :author")
        .param("place", place)
        .param("author", author)
        .update();
  }

  @Override
  public List<Draft> of(String place) {
    return jdbc.sql("select place, author, key_id, answers, saved_at from alliance.draft where place = :place for update")
        .param("place", place)
        .query((row, index) -> opened(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void removeAll(String place) {
    jdbc.sql("delete from alliance.draft where place = :place").param("place", place).update();
  }

  @Override
  public void removeOf(String author) {
    jdbc.sql("delete from alliance.draft where author = :author").param("author", author).update();
  }

  @Override
  public List<String> tasks() {
    return jdbc.sql("select distinct place from alliance.draft where place not like 'depart:%' and place not like '/%'").query(String.class).list();
  }

  @Override
  public Optional<String> latestPage(String author) {
    return jdbc.sql(
            "select place from alliance.draft where author = :author and place like '/%' and place not like '/textes/%'"
                + " order by saved_at desc fetch first 1 rows only")
        .param("author", author)
        .query(String.class)
        .optional();
  }

  @Override
  public List<Draft> late(String author, int most) {
    return jdbc.sql(
            "select place, author, key_id, answers, saved_at from alliance.draft where author = :author and place like '/textes/%'"
                + " order by saved_at desc limit :most")
        .param("author", author)
        .param("most", most)
        .query((row, index) -> opened(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void removePages(Instant before) {
    jdbc.sql("delete from alliance.draft where place like '/%' and saved_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Few are open at any time. Somebody may write meanwhile: only what is still as it was read is written. */
  @Override
  public void closeAgain() {
    List<Row> old =
        jdbc.sql("select place, author, key_id, answers, saved_at from alliance.draft where key_id <> :active")
            .param("active", safe.activeKey())
            .query(
                (row, index) -> {
                  String closed = row.getString("answers");
                  return opened(row).map(draft -> new Row(draft, closed));
                })
            .list()
            .stream()
            .flatMap(Optional::stream)
            .toList();
    for (Row each : old) {
      TextSafe.Closed closed = safe.close(each.draft.answers(), safeOf(each.draft));
      jdbc.sql(
              "update alliance.draft set key_id = :key, answers = :answers"
                  + " where place = :place and author = :author and answers = :before")
          .param("key", closed.keyId())
          .param("answers", closed.text())
          .param("place", each.draft.place())
          .param("author", each.draft.author())
          .param("before", each.closed)
          .update();
    }
  }

  /** A draft, and how it was closed. */
  private record Row(Draft draft, String closed) {}

  private int update(Draft draft, TextSafe.Closed closed) {
    return jdbc.sql(
            "update alliance.draft set key_id = :key, answers = :answers, saved_at = :at"
                + " where place = :place and author = :author")
        .param("key", closed.keyId())
        .param("answers", closed.text())
        .param("at", at(draft))
        .param("place", draft.place())
        .param("author", draft.author())
        .update();
  }

  /** False when the person has just begun it in another window. */
  private boolean insert(Draft draft, @Nullable String subject, TextSafe.Closed closed) {
    try {
      jdbc.sql(
              "insert into alliance.draft (place, author, subject, key_id, answers, saved_at)"
                  + " values (:place, :author, :subject, :key, :answers, :at)")
          .param("place", draft.place())
          .param("author", draft.author())
          .param("subject", subject)
          .param("key", closed.keyId())
          .param("answers", closed.text())
          .param("at", at(draft))
          .update();
      return true;
    } catch (DuplicateKeyException begunInAnotherWindow) {
      return false;
    }
  }

  /** Nothing when its key is lost: the form opens empty, as it would without a draft. */
  private Optional<Draft> opened(ResultSet row) throws SQLException {
    String place = row.getString("place");
    String author = row.getString("author");
    Instant savedAt = savedAt(row);
    return safe.open(new TextSafe.Closed(row.getString("key_id"), row.getString("answers")), safeOf(place, author))
        .map(answers -> new Draft(place, author, answers, savedAt));
  }

  private static Instant savedAt(ResultSet row) throws SQLException {
    return row.getObject("saved_at", OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Draft draft) {
    return draft.savedAt().atOffset(ZoneOffset.UTC);
  }

  private static String safeOf(Draft draft) {
    return safeOf(draft.place(), draft.author());
  }

  /** Where it opens, and nowhere else. */
  private static String safeOf(String place, String author) {
    return "draft/" + place + "/" + author;
  }
}
