package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.SchoolYear;
import fr.allianceeducative.kernel.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes sure that cases that wait have a session to wait for: one at a time for each school. */
@Component
class SessionPlanner {

  private final Sessions sessions;
  private final LocalRules rules;
  private final CommissionPaths paths;

  SessionPlanner(Sessions sessions, LocalRules rules, CommissionPaths paths) {
    this.sessions = sessions;
    this.rules = rules;
    this.paths = paths;
  }

  /** Plans a session when none is open. An urgent case brings a session forward that nobody was invited to yet. */
  void ensure(Uai school, boolean urgent) {
    Optional<Session> open = sessions.open(school);
    if (open.isEmpty()) {
      plan(school, urgent);
    } else if (urgent && open.get().state() == Session.State.PLANNED) {
      bringForward(open.get());
    }
  }

  private void plan(Uai school, boolean urgent) {
    LocalDate today = rules.today(school);
    SessionNumber number = SessionNumber.of(SchoolYear.of(today).start(), sessions.nextSequence(today));
    Instant at = rules.nextSession(school, urgent);
    LocalDate prepareBy = rules.prepareBy(school, at, urgent);
    sessions.add(new Session(number, school, Session.State.PLANNED, at, prepareBy, null, null));
    paths.beginSession(number, school);
  }

  private void bringForward(Session session) {
    Instant at = rules.nextSession(session.school(), true);
    if (at.isBefore(session.plannedAt())) {
      sessions.reschedule(session.number(), at, rules.prepareBy(session.school(), at, true));
    }
  }
}
