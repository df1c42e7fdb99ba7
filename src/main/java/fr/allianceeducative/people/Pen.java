package fr.allianceeducative.people;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who writes into a case file, and on which day: what every note in it is signed with. */
@Component
public class Pen {

  private final People people;
  private final Clock clock;

  public Pen(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  /** User name of the person at work, or the signature of a guest; nobody when the path writes by itself. */
  public @Nullable String author() {
    return people.current().map(Staff::userName).or(() -> Guest.atWork().map(Guest::signature)).orElse(null);
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
