package fr.allianceeducative.notification.persistence;

import fr.allianceeducative.notification.ContactPoint;
import fr.allianceeducative.notification.ContactPoints;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Contact points in the database. */
@Repository
class JdbcContactPoints implements ContactPoints {

  private static final int BATCH = 100;
  private static final String SELECT =
      "select user_name, mail, mobile, rhythm, quiet_from, quiet_until, urgent_by_sms from alliance.contact_point ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  JdbcContactPoints(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public Optional<ContactPoint> find(String userName) {
    return jdbc.sql(SELECT + "where user_name = :name").param("name", userName).query(JdbcContactPoints::read).optional();
  }

  @Override
  public Map<String, ContactPoint> of(Collection<String> userNames) {
    Map<String, ContactPoint> points = new HashMap<>();
    if (!userNames.isEmpty()) {
      jdbc.sql(SELECT + "where user_name in (:names)")
          .param("names", userNames)
          .query(JdbcContactPoints::read)
          .list()
          .forEach(point -> points.put(point.userName(), point));
    }
    return points;
  }

  @Override
  @Transactional
  public void put(ContactPoint point) {
    // whoever keeps the address that is vouched for has chosen none
    jdbc.sql("update alliance.contact_point set mail_vouched = false where user_name = :name and mail_vouched and coalesce(mail, '') <> :mail")
        .param("name", point.userName())
        .param("mail", Objects.requireNonNullElse(point.mail(), ""))
        .update();
    int known =
        batches.update(
            "update alliance.contact_point set mail = ?, mobile = ?, rhythm = ?, quiet_from = ?, quiet_until = ?,"
                + " urgent_by_sms = ? where user_name = ?",
            row -> write(row, point));
    if (known == 0) {
      addMissing(List.of(point));
    }
  }

  @Override
  @Transactional
  public void propose(ContactPoint point) {
    if (find(point.userName()).isEmpty()) {
      addMissing(List.of(point));
      jdbc.sql("update alliance.contact_point set mail_vouched = true where user_name = :name").param("name", point.userName()).update();
    } else {
      jdbc.sql("update alliance.contact_point set mail = :mail where user_name = :name and mail_vouched")
          .param("name", point.userName())
          .param("mail", point.mail())
          .update();
    }
  }

  @Override
  public void remove(String userName) {
    jdbc.sql("delete from alliance.contact_point where user_name = :user").param("user", userName).update();
  }

  @Override
  @Transactional
  public void addMissing(List<ContactPoint> points) {
    Set<String> known = new HashSet<>(of(points.stream().map(ContactPoint::userName).toList()).keySet());
    batches.batchUpdate(
        "insert into alliance.contact_point (mail, mobile, rhythm, quiet_from, quiet_until, urgent_by_sms, user_name)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        points.stream().filter(point -> !known.contains(point.userName())).toList(),
        BATCH,
        JdbcContactPoints::write);
  }

  @Override
  public Map<String, Boolean> takeDigestsDue(Instant now, int most) {
    Map<String, Boolean> due = new HashMap<>();
    jdbc.sql(
            "select user_name, next_digest_at from alliance.contact_point where mail is not null"
                + " and (next_digest_at is null or next_digest_at <= :now)"
                + " order by user_name limit :most for update skip locked")
        .param("now", JdbcOutbox.at(now))
        .param("most", most)
        .query(row -> {
          due.put(row.getString("user_name"), row.getObject("next_digest_at") != null);
        });
    return due;
  }

  @Override
  public void nextDigest(Map<String, Instant> byUserName) {
    batches.batchUpdate(
        "update alliance.contact_point set next_digest_at = ? where user_name = ?",
        byUserName.entrySet(),
        BATCH,
        (row, next) -> {
          row.setObject(1, JdbcOutbox.at(next.getValue()));
          row.setString(2, next.getKey());
        });
  }

  private static void write(PreparedStatement row, ContactPoint point) throws SQLException {
    row.setString(1, point.mail());
    row.setString(2, point.mobile());
    row.setString(3, point.rhythm().name());
    row.setObject(4, point.quietFrom());
    row.setObject(5, point.quietUntil());
    row.setBoolean(6, point.urgentBySms());
    row.setString(7, point.userName());
  }

  private static ContactPoint read(ResultSet row, int index) throws SQLException {
    return new ContactPoint(
        row.getString("user_name"),
        row.getString("mail"),
        row.getString("mobile"),
        ContactPoint.Rhythm.valueOf(row.getString("rhythm")),
        row.getObject("quiet_from", LocalTime.class),
        row.getObject("quiet_until", LocalTime.class),
        row.getBoolean("urgent_by_sms"));
  }
}
