package fr.allianceeducative.notification.persistence;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.Message.State;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Outbox;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox in the database: rows that are claimed for a time, whichever of the two databases it is. */
@Repository
class JdbcOutbox implements Outbox {

  private static final int BATCH = 100;
  private static final String NO_SCHOOL = "-";
  private static final String FREE =
      " where state = 'WAITING' and due_at <= :now and channel in (:channels)"
          + " and (claimed_until is null or claimed_until < :now)";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  JdbcOutbox(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public int add(String key, List<Message> messages) {
    Set<String> told =
        new HashSet<>(
            jdbc.sql("select recipient, channel from alliance.notice where once_key = :key")
                .param("key", key)
                .query((row, index) -> row.getString("recipient") + " " + row.getString("channel"))
                .list());
    List<Message> news =
        messages.stream().filter(message -> !told.contains(message.recipient() + " " + message.channel())).toList();
    batches.batchUpdate(MessageRows.INSERT, news, BATCH, MessageRows::write);
    return news.size();
  }

  @Override
  @Transactional
  public List<Message> claim(String claim, Set<Channel> channels, Instant now, Instant until, int most) {
    List<Long> ids =
        jdbc.sql("select id from alliance.notice" + FREE + " order by due_at, id limit :most for update skip locked")
            .param("now", at(now))
            .param("channels", channels.stream().map(Channel::name).toList())
            .param("most", most)
            .query(Long.class)
            .list();
    if (ids.isEmpty()) {
      return List.of();
    }
    jdbc.sql("update alliance.notice set claimed_by = :claim, claimed_until = :until where id in (:ids)")
        .param("claim", claim)
        .param("until", at(until))
        .param("ids", ids)
        .update();
    return select("where id in (:ids) order by due_at, id").param("ids", ids).query(MessageRows::read).list();
  }

  @Override
  public boolean sent(long id, String claim, Instant at) {
    return jdbc.sql(
                "update alliance.notice set state = 'SENT', settled_at = :at, problem = null, attempts = attempts + 1,"
                    + " claimed_by = null, claimed_until = null where id = :id and claimed_by = :claim")
            .param("at", at(at))
            .param("id", id)
            .param("claim", claim)
            .update()
        == 1;
  }

  @Override
  public Set<Long> settle(String claim, Collection<Settlement> settlements, Instant at) {
    int[][] changed =
        batches.batchUpdate(
            "update alliance.notice set state = ?, due_at = ?, attempts = ?, problem = ?, settled_at = ?,"
                + " claimed_by = null, claimed_until = null where id = ? and claimed_by = ? and state = 'WAITING'",
            settlements,
            BATCH,
            (statement, one) -> {
              statement.setString(1, one.state().name());
              statement.setObject(2, at(one.dueAt()));
              statement.setInt(3, one.attempts());
              statement.setString(4, one.problem());
              statement.setObject(5, one.state() == State.WAITING ? null : at(at));
              statement.setLong(6, one.id());
              statement.setString(7, claim);
            });
    Iterator<Settlement> each = settlements.iterator();
    Set<Long> settled = new HashSet<>();
    for (int rows : Arrays.stream(changed).flatMapToInt(Arrays::stream).toArray()) {
      long id = each.next().id();
      if (rows != 0) {
        settled.add(id);
      }
    }
    return settled;
  }

  @Override
  public void release(String claim) {
    jdbc.sql("update alliance.notice set claimed_by = null, claimed_until = null where state = 'WAITING' and claimed_by = :claim")
        .param("claim", claim)
        .update();
  }

  @Override
  public Optional<Message> byToken(String token) {
    return select("where token = :token").param("token", token).query(MessageRows::read).optional();
  }

  @Override
  public List<Message> of(String recipient, int most) {
    return select("where recipient = :recipient order by id desc limit :most")
        .param("recipient", recipient)
        .param("most", most)
        .query(MessageRows::read)
        .list();
  }

  @Override
  public List<Message> lastTo(Collection<String> recipients) {
    return recipients.isEmpty()
        ? List.of()
        : select("where id in (select max(id) from alliance.notice where recipient in (:recipients) group by recipient)")
            .param("recipients", recipients)
            .query(MessageRows::read)
            .list();
  }

  @Override
  public List<Message> ofSchool(Uai school, @Nullable CaseNumber about, Set<Occasion> occasions, int most) {
    return select(
            "where school = :school and occasion in (:occasions)"
                + (about == null ? "" : " and case_number = :about")
                + " order by id desc limit :most")
        .param("occasions", occasions.stream().map(Occasion::name).toList())
        .param("school", school.value())
        .param("about", about == null ? null : about.value())
        .param("most", most)
        .query(MessageRows::read)
        .list();
  }

  @Override
  public List<Message> undelivered(@Nullable Uai school, int most) {
    return select("where state = 'FAILED' and " + in(school) + " order by settled_at, id limit :most")
        .param("school", school == null ? null : school.value())
        .param("most", most)
        .query(MessageRows::read)
        .list();
  }

  @Override
  public Optional<Message> find(long id) {
    return select("where id = :id").param("id", id).query(MessageRows::read).optional();
  }

  @Override
  public Set<Long> overtaken(Collection<Long> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql(
                    "select id from alliance.notice one where id in (:ids) and event_uid is not null and exists (select 1"
                        + " from alliance.notice other where other.recipient = one.recipient and other.id > one.id"
                        + " and other.event_uid = one.event_uid and other.state <> 'REVOKED'"
                        + " and (other.event_off <> one.event_off or other.event_starts <> one.event_starts"
                        + " or coalesce(other.event_place, '') <> coalesce(one.event_place, '')))")
                .param("ids", ids)
                .query(Long.class)
                .list());
  }

  @Override
  public Set<String> invited(CaseNumber about, String uid, Instant now) {
    return new HashSet<>(
        jdbc.sql(
                "select distinct recipient from alliance.notice where case_number = :about and event_uid = :uid"
                    + " and event_ends > :now and state <> 'REVOKED' and not event_off"
                    + " and not exists (select 1 from alliance.notice other where other.recipient = notice.recipient"
                    + " and other.event_uid = notice.event_uid and other.id > notice.id and other.state <> 'REVOKED' and other.event_off)")
            .param("about", about.value())
            .param("uid", uid)
            .param("now", at(now))
            .query(String.class)
            .list());
  }

  @Override
  public List<Message> invitations(CaseNumber about, Instant now) {
    return select(
            "where case_number = :about and occasion = 'INVITATION' and channel = 'MAIL' and state = 'SENT' and event_ends > :now"
                + " and not exists (select 1 from alliance.notice other where other.recipient = notice.recipient"
                + " and other.event_uid = notice.event_uid and other.id > notice.id and other.state <> 'REVOKED') order by id")
        .param("about", about.value())
        .param("now", at(now))
        .query(MessageRows::read)
        .list();
  }

  @Override
  public int revoke(Collection<Long> ids, Instant at) {
    return ids.isEmpty()
        ? 0
        : jdbc.sql(
                "update alliance.notice set state = 'REVOKED', settled_at = :at"
                    + " where id in (:ids) and state in ('WAITING', 'FOR_DIGEST') and (claimed_until is null or claimed_until < :at)")
            .param("at", at(at))
            .param("ids", ids)
            .update();
  }

  @Override
  public int revokeWaiting(CaseNumber about, Instant at) {
    return jdbc.sql(
            "update alliance.notice set state = 'REVOKED', settled_at = :at"
                + " where case_number = :about and state in ('WAITING', 'FOR_DIGEST')")
        .param("at", at(at))
        .param("about", about.value())
        .update();
  }

  @Override
  public int revokeWaiting(CaseNumber about, String target, Instant at) {
    return jdbc.sql(
            "update alliance.notice set state = 'REVOKED', settled_at = :at"
                + " where case_number = :about and target = :target and state in ('WAITING', 'FOR_DIGEST')")
        .param("at", at(at))
        .param("about", about.value())
        .param("target", target)
        .update();
  }

  @Override
  public void resolveUndelivered(Collection<Long> ids, State state, Instant at) {
    if (ids.isEmpty()) {
      return;
    }
    jdbc.sql(
            "update alliance.notice set state = :state, due_at = :at, attempts = 0, settled_at = :settled, problem = null"
                + " where state = 'FAILED' and id in (:ids)")
        .param("state", state.name())
        .param("at", at(at))
        .param("settled", state == State.WAITING ? null : at(at), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("ids", ids)
        .update();
  }

  @Override
  public boolean openUndelivered(@Nullable Uai school, Instant at) {
    boolean open = isHeld(school);
    if (!open) {
      jdbc.sql("insert into alliance.undelivered (school, since) values (:school, :at)")
          .param("school", key(school))
          .param("at", at(at))
          .update();
    }
    return !open;
  }

  @Override
  public void holdUndelivered(@Nullable Uai school) {
    isHeld(school);
  }

  /** Whether there is a row; whoever else wants to see or remove it waits. */
  private boolean isHeld(@Nullable Uai school) {
    return jdbc.sql("select school from alliance.undelivered where school = :school for update")
        .param("school", key(school))
        .query(String.class)
        .optional()
        .isPresent();
  }

  @Override
  public void closeUndelivered(@Nullable Uai school) {
    jdbc.sql("delete from alliance.undelivered where school = :school").param("school", key(school)).update();
  }

  @Override
  public List<Digested> digest(Collection<String> recipients, Instant at) {
    List<Digested> counts =
        jdbc.sql(
                "select recipient, occasion, count(*) as messages from alliance.notice"
                    + " where state = 'FOR_DIGEST' and recipient in (:recipients) group by recipient, occasion")
            .param("recipients", recipients)
            .query(
                (row, index) ->
                    new Digested(
                        row.getString("recipient"), MessageRows.occasion(row.getString("occasion")), row.getLong("messages")))
            .list();
    jdbc.sql(
            "update alliance.notice set state = 'DIGESTED', settled_at = :at"
                + " where state = 'FOR_DIGEST' and recipient in (:recipients)")
        .param("at", at(at))
        .param("recipients", recipients)
        .update();
    return counts;
  }

  @Override
  public void giveBack(Collection<Message> summaries) {
    batches.batchUpdate(
        "update alliance.notice set state = 'FOR_DIGEST' where recipient = ? and state = 'DIGESTED' and settled_at = ?",
        summaries,
        BATCH,
        (statement, one) -> {
          statement.setString(1, one.recipient());
          // written at the moment at which it was counted
          statement.setObject(2, at(one.toldAt()));
        });
  }

  private JdbcClient.StatementSpec select(String which) {
    return jdbc.sql("select " + MessageRows.COLUMNS + " from alliance.notice " + which);
  }

  private static String in(@Nullable Uai school) {
    return school == null ? "school is null" : "school = :school";
  }

  private static String key(@Nullable Uai school) {
    return school == null ? NO_SCHOOL : school.value();
  }

  static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
