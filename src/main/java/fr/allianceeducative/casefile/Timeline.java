package fr.allianceeducative.casefile;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes every event of a case on its timeline, in the transaction in which it happened. */
@Component
class Timeline {

  private final CaseFiles files;
  private final People people;
  private final Clock clock;

  Timeline(CaseFiles files, People people, Clock clock) {
    this.files = files;
    this.people = people;
    this.clock = clock;
  }

  @EventListener
  void on(CaseEvent event) {
    String author = people.current().map(Staff::userName).orElse(null);
    files.write(
        new TimelineEntry(
            event.caseNumber(),
            OffsetDateTime.now(clock),
            author,
            event.getClass().getSimpleName(),
            event.sentence()));
  }
}
