package fr.allianceeducative.trace.persistence;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.trace.SealedTrace;
import fr.allianceeducative.trace.Trace;
import fr.allianceeducative.trace.TraceDoor;
import fr.allianceeducative.trace.TraceKind;
import fr.allianceeducative.trace.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line as the table {@code alliance.trace} has it. */
final class TraceRow {

  static final String COLUMNS =
      "chain, line, at, person, roles, place, kind, door, case_number, listed, account, seal";

  private static final String NO_SEAL = "";

  private TraceRow() {}

  static @Nullable Object[] of(SealedTrace sealed) {
    Trace trace = sealed.trace();
    return new @Nullable Object[] {
      sealed.chain(),
      sealed.line(),
      time(trace.at()),
      trace.who().person(),
      trace.who().roles(),
      trace.who().place(),
      trace.kind().name(),
      trace.door().name(),
      trace.caseNumber() == null ? null : trace.caseNumber().value(),
      trace.listed().isEmpty()
          ? null
          : trace.listed().stream().map(CaseNumber::value).collect(Collectors.joining(" ")),
      trace.account(),
      sealed.seal()
    };
  }

  /** The line; one that somebody changed into what the house never writes is shown as unreadable, and its seal does not hold. */
  static SealedTrace read(ResultSet row) throws SQLException {
    long chain = row.getLong("chain");
    long line = row.getLong("line");
    try {
      return new SealedTrace(chain, line, trace(row), row.getString("seal"));
    } catch (IllegalArgumentException | Refusal e) {
      return new SealedTrace(chain, line, Trace.unreadable(instant(row, "at")), NO_SEAL);
    }
  }

  private static Trace trace(ResultSet row) throws SQLException {
    String number = row.getString("case_number");
    String listed = row.getString("listed");
    return new Trace(
        instant(row, "at"),
        new Who(row.getString("person"), row.getString("roles"), row.getString("place")),
        TraceKind.valueOf(row.getString("kind")),
        TraceDoor.valueOf(row.getString("door")),
        number == null ? null : new CaseNumber(number),
        listed == null ? List.of() : Arrays.stream(listed.split(" ")).map(CaseNumber::new).toList(),
        row.getString("account"));
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
