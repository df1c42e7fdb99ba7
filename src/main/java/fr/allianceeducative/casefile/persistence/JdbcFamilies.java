package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.Families;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.Voice;
import fr.allianceeducative.kernel.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Legal representatives and the register of shares in the database. */
@Repository
class JdbcFamilies implements Families {

  private final JdbcClient jdbc;

  JdbcFamilies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void put(long pupilId, Guardian guardian) {
    int known =
        write(
            "update alliance.guardian set link = :link, parental_authority = :authority, phone = :phone,"
                + " mail = :mail where pupil_id = :pupil and name = :name",
            pupilId,
            guardian);
    if (known == 0) {
      write(
          "insert into alliance.guardian (pupil_id, name, link, parental_authority, phone, mail)"
              + " values (:pupil, :name, :link, :authority, :phone, :mail)",
          pupilId,
          guardian);
    }
  }

  private int write(String sql, long pupilId, Guardian guardian) {
    return jdbc.sql(sql)
        .param("pupil", pupilId)
        .param("name", guardian.name())
        .param("link", guardian.link())
        .param("authority", guardian.parentalAuthority())
        .param("phone", guardian.phone())
        .param("mail", guardian.mail())
        .update();
  }

  @Override
  public List<Guardian> guardians(long pupilId) {
    return jdbc.sql(
            "select name, link, parental_authority, phone, mail from alliance.guardian"
                + " where pupil_id = :pupil order by id")
        .param("pupil", pupilId)
        .query((row, index) -> guardian(row))
        .list();
  }

  @Override
  public Map<Long, List<Guardian>> guardians(Collection<Long> pupilIds) {
    Map<Long, List<Guardian>> found = new HashMap<>();
    if (!pupilIds.isEmpty()) {
      jdbc.sql(
              "select pupil_id, name, link, parental_authority, phone, mail from alliance.guardian"
                  + " where pupil_id in (:pupils) order by id")
          .param("pupils", pupilIds)
          .query(
              row -> {
                found.computeIfAbsent(row.getLong("pupil_id"), pupil -> new ArrayList<>()).add(guardian(row));
              });
    }
    return found;
  }

  private static Guardian guardian(ResultSet row) throws SQLException {
    return new Guardian(
        row.getString("name"),
        row.getString("link"),
        row.getBoolean("parental_authority"),
        row.getString("phone"),
        row.getString("mail"));
  }

  @Override
  public Share add(Share share) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into alliance.share (case_number, partner, what, basis, state, recorded_on, recorded_by)"
                + " values (:number, :partner, :what, :basis, :state, :on, :by)")
        .param("number", share.caseNumber().value())
        .param("partner", share.partner())
        .param("what", share.what())
        .param("basis", share.basis().name())
        .param("state", share.state().name())
        .param("on", share.recordedOn())
        .param("by", share.recordedBy())
        .update(key, "id");
    return new Share(
        Objects.requireNonNull(key.getKey()).longValue(), share.caseNumber(), share.partner(), share.what(), share.basis(),
        share.state(), share.recordedOn(), share.recordedBy(), null, null, null, null);
  }

  @Override
  public void withdraw(Collection<Long> ids, LocalDate on, @Nullable String by, @Nullable Voice saidBy) {
    if (!ids.isEmpty()) {
      jdbc.sql(
              "update alliance.share set state = 'WITHDRAWN', withdrawn_on = :on, withdrawn_by = :by, said_by = :voice"
                  + " where id in (:ids)")
          .param("on", on)
          .param("by", by)
          .param("voice", saidBy == null ? null : saidBy.name())
          .param("ids", ids)
          .update();
    }
  }

  @Override
  public void state(Collection<Long> ids, Share.State state) {
    if (!ids.isEmpty()) {
      jdbc.sql("update alliance.share set state = :state where id in (:ids)")
          .param("state", state.name())
          .param("ids", ids)
          .update();
    }
  }

  @Override
  public void until(long id, LocalDate last) {
    jdbc.sql("update alliance.share set until_on = :last where id = :id").param("last", last).param("id", id).update();
  }

  @Override
  public List<Share> shares(CaseNumber number) {
    return jdbc.sql(
            "select id, partner, what, basis, state, recorded_on, recorded_by, until_on, withdrawn_on, withdrawn_by, said_by"
                + " from alliance.share where case_number = :number order by id desc")
        .param("number", number.value())
        .query((row, index) -> share(number, row))
        .list();
  }

  private static Share share(CaseNumber number, ResultSet row) throws SQLException {
    String voice = row.getString("said_by");
    return new Share(
        row.getLong("id"),
        number,
        row.getString("partner"),
        row.getString("what"),
        Share.Basis.valueOf(row.getString("basis")),
        Share.State.valueOf(row.getString("state")),
        row.getObject("recorded_on", LocalDate.class),
        row.getString("recorded_by"),
        row.getObject("until_on", LocalDate.class),
        row.getObject("withdrawn_on", LocalDate.class),
        row.getString("withdrawn_by"),
        voice == null ? null : Voice.valueOf(voice));
  }
}
