package fr.allianceeducative.notification.persistence;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.Occasion;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message as a row and back. */
final class MessageRows {

  static final String COLUMNS =
      "id, once_key, recipient, channel, token, school, case_number, occasion, sentence, target, event_uid, event_title,"
          + " event_starts, event_ends, event_place, event_off, state, told_at, due_at, attempts, settled_at, problem";

  static final String INSERT =
      "insert into alliance.notice (once_key, recipient, channel, token, school, case_number, occasion, sentence, target,"
          + " event_uid, event_title, event_starts, event_ends, event_place, event_off, state, told_at, due_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private MessageRows() {}

  static void write(PreparedStatement row, Message message) throws SQLException {
    Message.Event event = message.event();
    row.setString(1, message.key());
    row.setString(2, message.recipient());
    row.setString(3, message.channel().name());
    row.setString(4, message.token());
    row.setString(5, message.school() == null ? null : message.school().value());
    row.setString(6, message.about() == null ? null : message.about().value());
    row.setString(7, message.occasion().name());
    row.setString(8, message.sentence());
    row.setString(9, message.target());
    row.setString(10, event == null ? null : event.uid());
    row.setString(11, event == null ? null : event.title());
    row.setObject(12, event == null ? null : JdbcOutbox.at(event.startsAt()));
    row.setObject(13, event == null ? null : JdbcOutbox.at(event.endsAt()));
    row.setString(14, event == null ? null : event.place());
    row.setBoolean(15, event != null && event.off());
    row.setString(16, message.state().name());
    row.setObject(17, JdbcOutbox.at(message.toldAt()));
    row.setObject(18, JdbcOutbox.at(message.dueAt()));
  }

  static Message read(ResultSet row, int index) throws SQLException {
    String school = row.getString("school");
    String about = row.getString("case_number");
    return new Message(
        row.getLong("id"),
        row.getString("once_key"),
        row.getString("recipient"),
        Channel.valueOf(row.getString("channel")),
        row.getString("token"),
        school == null ? null : new Uai(school),
        about == null ? null : new CaseNumber(about),
        occasion(row.getString("occasion")),
        row.getString("sentence"),
        row.getString("target"),
        event(row),
        Message.State.valueOf(row.getString("state")),
        Objects.requireNonNull(instant(row, "told_at")),
        Objects.requireNonNull(instant(row, "due_at")),
        row.getInt("attempts"),
        instant(row, "settled_at"),
        row.getString("problem"));
  }

  static Occasion occasion(String name) {
    return Occasion.valueOf(name);
  }

  private static Message.@Nullable Event event(ResultSet row) throws SQLException {
    String uid = row.getString("event_uid");
    return uid == null
        ? null
        : new Message.Event(
            uid,
            row.getString("event_title"),
            Objects.requireNonNull(instant(row, "event_starts")),
            Objects.requireNonNull(instant(row, "event_ends")),
            row.getString("event_place"),
            row.getBoolean("event_off"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
