package fr.allianceeducative.commission.persistence;

import fr.allianceeducative.commission.Invitation;
import fr.allianceeducative.commission.Invitations;
import fr.allianceeducative.commission.SessionNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations in the database. Sending them is not done here: an issued one waits for whoever carries it. */
@Repository
class JdbcInvitations implements Invitations {

  private static final int BATCH = 100;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  JdbcInvitations(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  @Override
  public void draft(SessionNumber session, List<Invitation> invitations) {
    batches.batchUpdate(
        "insert into alliance.invitation (session_number, user_name, display_name, session_at, state)"
            + " values (?, ?, ?, ?, ?)",
        invitations,
        BATCH,
        (statement, invitation) -> {
          statement.setString(1, session.value());
          statement.setString(2, invitation.userName());
          statement.setString(3, invitation.displayName());
          statement.setObject(4, invitation.sessionAt().atOffset(ZoneOffset.UTC));
          statement.setString(5, invitation.state().name());
        });
  }

  @Override
  public void issue(SessionNumber session) {
    jdbc.sql(
            "update alliance.invitation set state = 'ISSUED', issued_at = :at"
                + " where session_number = :session and state = 'DRAFTED'")
        .param("session", session.value())
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  @Override
  public void replace(SessionNumber session) {
    jdbc.sql("update alliance.invitation set state = 'REPLACED' where session_number = :session")
        .param("session", session.value())
        .update();
  }

  @Override
  public List<Invitation> of(SessionNumber session) {
    return jdbc.sql(
            "select id, user_name, display_name, session_at, state, presence from alliance.invitation"
                + " where session_number = :session and state <> 'REPLACED'"
                + " order by case when user_name is null then 1 else 0 end, display_name, id")
        .param("session", session.value())
        .query((row, index) -> invitation(row))
        .list();
  }

  @Override
  public void presence(SessionNumber session, Collection<Long> ids, Invitation.Presence presence) {
    if (!ids.isEmpty()) {
      jdbc.sql("update alliance.invitation set presence = :presence where session_number = :session and id in (:ids)")
          .param("presence", presence.name())
          .param("session", session.value())
          .param("ids", ids)
          .update();
    }
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    String presence = row.getString("presence");
    return new Invitation(
        row.getLong("id"),
        row.getString("user_name"),
        row.getString("display_name"),
        row.getObject("session_at", OffsetDateTime.class).toInstant(),
        Invitation.State.valueOf(row.getString("state")),
        presence == null ? null : Invitation.Presence.valueOf(presence));
  }
}
