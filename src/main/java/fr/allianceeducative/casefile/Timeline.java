package fr.allianceeducative.casefile;

import fr.allianceeducative.people.Guest;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes every event of a case on its timeline, in the transaction in which it happened. */
@Component
class Timeline {

  private final TimelineEntries entries;
  private final People people;
  private final Clock clock;

  Timeline(TimelineEntries entries, People people, Clock clock) {
    this.entries = entries;
    this.people = people;
    this.clock = clock;
  }

  @EventListener
  void on(CaseEvent event) {
    String author = people.current().map(Staff::userName).or(() -> Guest.atWork().map(Guest::signature)).orElse(null);
    entries.write(
        new TimelineEntry(
            event.caseNumber(),
            OffsetDateTime.now(clock),
            author,
            event.getClass().getSimpleName(),
            event.sentence(),
            event.audience()),
        event.weight());
  }
}
