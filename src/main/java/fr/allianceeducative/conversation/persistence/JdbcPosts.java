package fr.allianceeducative.conversation.persistence;

import fr.allianceeducative.conversation.Post;
import fr.allianceeducative.conversation.Posts;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Messages in the database, in plain words as all that the professions share: the family may ask for them. */
@Repository
class JdbcPosts implements Posts {

  private final JdbcClient jdbc;

  JdbcPosts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public OptionalLong add(CaseNumber number, String author, Instant at, String text, String once) {
    oneAtATime(number);
    if (isKept(number, once)) {
      return OptionalLong.empty();
    }
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into alliance.post (case_number, author, written_at, text, once_key)"
                + " values (:number, :author, :at, :text, :once)")
        .param("number", number.value())
        .param("author", author)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("text", text)
        .param("once", once)
        .update(key, "id");
    return OptionalLong.of(Objects.requireNonNull(key.getKeyAs(Long.class)));
  }

  private boolean isKept(CaseNumber number, String once) {
    return jdbc.sql("select count(*) from alliance.post where case_number = :number and once_key = :once")
            .param("number", number.value())
            .param("once", once)
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public List<Post> latest(CaseNumber number, @Nullable Long before, int most) {
    return jdbc.sql(
            "select id, author, written_at, text from alliance.post where case_number = :number and id < :before"
                + " order by id desc fetch first :most rows only")
        .param("number", number.value())
        .param("before", before == null ? Long.MAX_VALUE : before)
        .param("most", most)
        .query(
            (row, index) ->
                new Post(
                    row.getLong("id"),
                    row.getString("author"),
                    row.getObject("written_at", OffsetDateTime.class).toInstant(),
                    row.getString("text")))
        .list();
  }

  @Override
  public Map<String, Long> readings(CaseNumber number) {
    Map<String, Long> readings = new HashMap<>();
    jdbc.sql("select user_name, last_post from alliance.post_reading where case_number = :number")
        .param("number", number.value())
        .query(row -> {
          readings.put(row.getString("user_name"), row.getLong("last_post"));
        });
    return readings;
  }

  @Override
  public void read(CaseNumber number, String userName, long last, Instant at) {
    if (update(number, userName, last, at) == 0 && !hasRead(number, userName)) {
      oneAtATime(number);
      insertUnlessThere(number, userName, last, at);
    }
  }

  /** A form sent twice at the same moment, or a fil opened in two windows: the second waits and finds what the first did. */
  private void oneAtATime(CaseNumber number) {
    jdbc.sql("select number from alliance.case_file where number = :number for update")
        .param("number", number.value())
        .query(String.class)
        .optional();
  }

  private boolean hasRead(CaseNumber number, String userName) {
    return jdbc.sql("select count(*) from alliance.post_reading where case_number = :number and user_name = :user")
            .param("number", number.value())
            .param("user", userName)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Writes nothing for who has read as far already: a fil that is opened again costs no row. */
  private int update(CaseNumber number, String userName, long last, Instant at) {
    return jdbc.sql(
            "update alliance.post_reading set last_post = :last, read_at = :at"
                + " where case_number = :number and user_name = :user and last_post < :last")
        .param("last", last)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("number", number.value())
        .param("user", userName)
        .update();
  }

  private void insertUnlessThere(CaseNumber number, String userName, long last, Instant at) {
    jdbc.sql(
            "insert into alliance.post_reading (case_number, user_name, last_post, read_at)"
                + " select c.number, :user, :last, :at from alliance.case_file c where c.number = :number and not exists"
                + " (select 1 from alliance.post_reading r where r.case_number = c.number and r.user_name = :user)")
        .param("number", number.value())
        .param("user", userName)
        .param("last", last)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Map<CaseNumber, Integer> unread(String userName, Collection<CaseNumber> also, int most) {
    Map<CaseNumber, Integer> unread = new LinkedHashMap<>();
    jdbc.sql(
            "select p.case_number, count(*) as waiting from alliance.post p"
                + " left join alliance.post_reading r on r.case_number = p.case_number and r.user_name = :user"
                + " where p.author <> :user and p.id > coalesce(r.last_post, 0) and p.case_number in"
                + " (select o.case_number from alliance.post_reading o where o.user_name = :user"
                + " union select c.number from alliance.case_file c where c.number in (:also))"
                + " group by p.case_number order by max(p.id) desc fetch first :most rows only")
        .param("user", userName)
        // a list must not be empty; no case has this number
        .param("also", also.isEmpty() ? List.of("") : also.stream().map(CaseNumber::value).toList())
        .param("most", most)
        .query(row -> {
          unread.put(new CaseNumber(row.getString("case_number")), row.getInt("waiting"));
        });
    return unread;
  }

  @Override
  public int unread(CaseNumber number, String userName) {
    return jdbc.sql(
            "select count(*) from alliance.post p where p.case_number = :number and p.author <> :user and p.id >"
                + " coalesce((select r.last_post from alliance.post_reading r where r.case_number = :number and r.user_name = :user), 0)")
        .param("number", number.value())
        .param("user", userName)
        .query(Integer.class)
        .single();
  }
}
