package fr.allianceeducative.notification.process;

import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.notification.Appointment;
import fr.allianceeducative.notification.Handling;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.PostRules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tables by which messages are sent, as the engine holds them now. */
@Component
class DecisionPostRules implements PostRules {

  private final DecisionTables tables;

  DecisionPostRules(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Handling handling(Occasion occasion) {
    Map<String, Object> row = tables.row("send-notice", Map.of("occasion", occasion.name()));
    return new Handling(
        Boolean.TRUE.equals(row.get("inDigest")),
        Boolean.TRUE.equals(row.get("respectsQuiet")),
        Boolean.TRUE.equals(row.get("schoolDaysOnly")),
        Boolean.TRUE.equals(row.get("alsoSms")),
        Duration.ofDays(number(row, "usefulDays")));
  }

  @Override
  public Optional<Duration> retryAfter(int attempts) {
    List<Map<String, Object>> rows = tables.rows("retry-notice", Map.of("attempts", attempts));
    return rows.isEmpty() ? Optional.empty() : Optional.of(Duration.ofMinutes(number(rows.get(0), "minutes")));
  }

  @Override
  public Hours hours() {
    Map<String, Object> row = tables.row("notice-hours", Map.of("audience", "STAFF"));
    return new Hours(time(row, "quietFrom"), time(row, "quietUntil"), time(row, "digestAt"));
  }

  @Override
  public Duration length(Appointment.Kind kind) {
    return Duration.ofMinutes(number(tables.row("appointment-length", Map.of("kind", kind.name())), "minutes"));
  }

  private static LocalTime time(Map<String, Object> row, String column) {
    return LocalTime.parse(String.valueOf(row.get(column)));
  }

  private static int number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).intValue();
  }
}
