package fr.allianceeducative.family.persistence;

import fr.allianceeducative.family.FamilyLink;
import fr.allianceeducative.family.FamilyLinks;
import fr.allianceeducative.family.Holder;
import fr.allianceeducative.family.LinkPurpose;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.notification.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Personal links in the database; none of them can be opened with what stands there. */
@Repository
class JdbcFamilyLinks implements FamilyLinks {

  private static final String SELECT =
      "select id, case_number, holder, guardian, purpose, channel, address, key_id, sent_at, sent_by, expires_at,"
          + " wrong_dates, opened_at, answered_at, ended_at, ended_why from alliance.family_link";

  private final JdbcClient jdbc;

  JdbcFamilyLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(FamilyLink link) {
    jdbc.sql(
            "insert into alliance.family_link (id, case_number, holder, guardian, purpose, channel, address, key_id, sent_at,"
                + " sent_by, expires_at) values (:id, :number, :holder, :guardian, :purpose, :channel, :address, :key, :sent,"
                + " :by, :expires)")
        .param("id", link.id())
        .param("number", link.caseNumber().value())
        .param("holder", link.holder().name())
        .param("guardian", link.guardian())
        .param("purpose", link.purpose().name())
        .param("channel", link.channel().name())
        .param("address", link.address())
        .param("key", link.keyId())
        .param("sent", at(link.sentAt()))
        .param("by", link.sentBy())
        .param("expires", at(link.expiresAt()))
        .update();
  }

  @Override
  public Optional<FamilyLink> find(String id) {
    return jdbc.sql(SELECT + " where id = :id").param("id", id).query(JdbcFamilyLinks::read).optional();
  }

  @Override
  public Map<String, FamilyLink> find(Collection<String> ids) {
    return jdbc.sql(SELECT + " where id in (:ids)").param("ids", ids).query(JdbcFamilyLinks::read).list().stream()
        .collect(Collectors.toMap(FamilyLink::id, Function.identity()));
  }

  @Override
  public List<FamilyLink> of(CaseNumber number, int most) {
    return jdbc.sql(SELECT + " where case_number = :number order by sent_at desc, id fetch first :most rows only")
        .param("number", number.value())
        .param("most", most)
        .query(JdbcFamilyLinks::read)
        .list();
  }

  @Override
  public int sentTo(String address, Instant since) {
    return jdbc.sql(
            "select (select count(*) from alliance.family_link where address = :address and sent_at > :since)"
                + " + (select count(*) from alliance.family_link_again again join alliance.family_link link on link.id = again.link_id"
                + " where link.address = :address and again.sent_at > :since)")
        .param("address", address)
        .param("since", at(since))
        .query(Integer.class)
        .single();
  }

  @Override
  public void sentAgain(FamilyLink link, Instant at) {
    jdbc.sql("insert into alliance.family_link_again (link_id, case_number, sent_at) values (:link, :case, :at)")
        .param("link", link.id())
        .param("case", link.caseNumber().value())
        .param("at", at(at))
        .update();
  }

  @Override
  public boolean tryDate(String id, int most) {
    return jdbc.sql("update alliance.family_link set wrong_dates = wrong_dates + 1 where id = :id and wrong_dates < :most")
            .param("id", id)
            .param("most", most)
            .update()
        > 0;
  }

  @Override
  public void opened(String id, Instant at) {
    jdbc.sql(
            "update alliance.family_link set wrong_dates = 0, opened_at = coalesce(opened_at, :at) where id = :id")
        .param("id", id)
        .param("at", at(at))
        .update();
  }

  @Override
  public void answered(String id, Instant at) {
    jdbc.sql("update alliance.family_link set answered_at = :at where id = :id").param("id", id).param("at", at(at)).update();
  }

  @Override
  public boolean end(String id, FamilyLink.End why, Instant at) {
    return jdbc.sql(
                "update alliance.family_link set ended_at = :at, ended_why = :why where id = :id and ended_at is null")
            .param("id", id)
            .param("at", at(at))
            .param("why", why.name())
            .update()
        > 0;
  }

  @Override
  public void endAll(CaseNumber number, FamilyLink.End why, Instant at) {
    jdbc.sql(
            "update alliance.family_link set ended_at = :at, ended_why = :why"
                + " where case_number = :number and ended_at is null and expires_at > :at")
        .param("number", number.value())
        .param("at", at(at))
        .param("why", why.name())
        .update();
  }

  private static FamilyLink read(ResultSet row, int index) throws SQLException {
    String why = row.getString("ended_why");
    return new FamilyLink(
        row.getString("id"),
        new CaseNumber(row.getString("case_number")),
        Holder.valueOf(row.getString("holder")),
        row.getString("guardian"),
        LinkPurpose.valueOf(row.getString("purpose")),
        Channel.valueOf(row.getString("channel")),
        row.getString("address"),
        row.getString("key_id"),
        Objects.requireNonNull(instant(row, "sent_at")),
        row.getString("sent_by"),
        Objects.requireNonNull(instant(row, "expires_at")),
        row.getInt("wrong_dates"),
        instant(row, "opened_at"),
        instant(row, "answered_at"),
        instant(row, "ended_at"),
        why == null ? null : FamilyLink.End.valueOf(why));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
