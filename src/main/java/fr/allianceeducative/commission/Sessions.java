package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where sessions are kept; rooms go through {@link CommissionDesk}. */
public interface Sessions {

  /** The next number nobody has had. */
  long nextSequence(LocalDate today);

  /** Fails on a duplicate key when another node has just planned the session of this school. */
  void add(Session session);

  Optional<Session> find(SessionNumber number);

  /** The one session of the school that is not over. */
  Optional<Session> open(Uai school);

  void reschedule(SessionNumber number, Instant at, LocalDate prepareBy);

  void convene(SessionNumber number, Instant at, @Nullable String place);

  void held(SessionNumber number, LocalDate on);

  void validated(SessionNumber number, LocalDate on, @Nullable String by);

  void end(SessionNumber number, Session.State state);
}
