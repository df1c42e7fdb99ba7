package fr.allianceeducative.diagnosis.persistence;

import fr.allianceeducative.diagnosis.ClosedNotes;
import fr.allianceeducative.diagnosis.ProtectedNote;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.vault.TextSafe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Protected notes in the database: closed there, and opened here for their own profession alone. */
@Repository
class JdbcProtectedNotes implements ClosedNotes {

  /** In the place of a note whose key is lost, or that was changed in the database. */
  static final String UNREADABLE =
      "Cette note ne peut plus être ouverte. Prévenez l’administration technique : sa clé manque, ou la note a été modifiée.";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TextSafe safe;

  JdbcProtectedNotes(JdbcClient jdbc, JdbcTemplate batches, TextSafe safe) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.safe = safe;
  }

  void add(CaseNumber number, Role profession, String note, LocalDate on, @Nullable String author) {
    TextSafe.Closed closed = safe.close(note, place(number.value(), profession.name()));
    jdbc.sql(
            "insert into alliance.protected_note (case_number, profession, note, key_id, written_on, author)"
                + " values (:number, :profession, :note, :key, :on, :author)")
        .param("number", number.value())
        .param("profession", profession.name())
        .param("note", closed.text())
        .param("key", closed.keyId())
        .param("on", on)
        .param("author", author)
        .update();
  }

  List<ProtectedNote> of(CaseNumber number, Set<Role> readers) {
    return jdbc.sql(
            "select case_number, profession, author, written_on, key_id, case when profession in (:readers) then note end as note"
                + " from alliance.protected_note where case_number = :number order by id")
        .param("number", number.value())
        // an empty list is no SQL: the blank name matches nobody
        .param("readers", Stream.concat(Stream.of(""), readers.stream().map(Role::name)).toList())
        .query(
            (row, index) ->
                new ProtectedNote(
                    Role.valueOf(row.getString("profession")),
                    row.getString("author"),
                    row.getObject("written_on", LocalDate.class),
                    row.getString("note") == null ? null : opened(row).orElse(UNREADABLE)))
        .list();
  }

  @Override
  @Transactional
  public Step closeAgain(long after, int most) {
    String active = safe.activeKey();
    List<Row> rows =
        jdbc.sql(
                "select id, case_number, profession, note, key_id from alliance.protected_note"
                    + " where (key_id is null or key_id <> :active) and id > :after order by id fetch first :most rows only")
            .param("active", active)
            .param("after", after)
            .param("most", most)
            .query(
                (row, index) ->
                    new Row(
                        row.getLong("id"),
                        place(row.getString("case_number"), row.getString("profession")),
                        row.getString("note"),
                        opened(row).orElse(null)))
            .list();
    List<Object[]> closedAgain = rows.stream().filter(row -> row.text != null).map(this::closedAgain).toList();
    batches.batchUpdate("update alliance.protected_note set note = ?, key_id = ? where id = ? and note = ?", closedAgain);
    return new Step(rows.isEmpty() ? 0 : rows.get(rows.size() - 1).id, closedAgain.size(), rows.size() - closedAgain.size());
  }

  /** A note to be closed again; its text is null when no key opens it. */
  private record Row(long id, String place, String note, @Nullable String text) {}

  /** Another node may have done it meanwhile: only what is still as it was read is written. */
  private Object[] closedAgain(Row row) {
    TextSafe.Closed closed = safe.close(Objects.requireNonNull(row.text), row.place);
    return new Object[] {closed.text(), closed.keyId(), row.id, row.note};
  }

  /** The text; a note without a key was written before notes were closed. */
  private Optional<String> opened(ResultSet row) throws SQLException {
    String note = row.getString("note");
    String key = row.getString("key_id");
    return key == null
        ? Optional.of(note)
        : safe.open(new TextSafe.Closed(key, note), place(row.getString("case_number"), row.getString("profession")));
  }

  private static String place(String number, String profession) {
    return "protected_note/" + number + "/" + profession;
  }
}
