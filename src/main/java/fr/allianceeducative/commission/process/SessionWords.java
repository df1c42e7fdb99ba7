package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionReader;
import fr.allianceeducative.commission.Session;
import fr.allianceeducative.commission.SessionNumber;
import fr.allianceeducative.engine.ModelWords;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Words of the session model: {@code dayOfSession}, {@code dayToConvene}. */
@Component
class SessionWords implements ModelWords {

  private static final String DAY_OF_SESSION = "dayOfSession";
  private static final Set<String> WORDS = Set.of(DAY_OF_SESSION, "dayToConvene");

  private final CommissionReader reader;

  /** The engine looks its words up before the rooms are ready. */
  SessionWords(@Lazy CommissionReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean knows(String word) {
    return WORDS.contains(word);
  }

  @Override
  public @Nullable Object meaningOf(String word, @Nullable String businessKey, @Nullable String school) {
    if (businessKey == null) {
      return null;
    }
    Session session = reader.session(new SessionNumber(businessKey)).orElseThrow();
    if (DAY_OF_SESSION.equals(word)) {
      return Date.from(session.plannedAt());
    }
    ZoneId time = reader.time(session.school());
    return Date.from(session.prepareBy().atTime(LocalTime.ofInstant(session.plannedAt(), time)).atZone(time).toInstant());
  }
}
