package fr.allianceeducative.casefile;

import static org.mockito.Mockito.mock;

import fr.allianceeducative.commission.OldSessions;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.testing.MovingClock;
import fr.allianceeducative.testing.RetentionRows;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The retention with everyone in the house who forgets, on real tables and the real rules, without an engine. */
@TestConfiguration
@ComponentScan(
    basePackages = "fr.allianceeducative",
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(
            type = FilterType.ASSIGNABLE_TYPE,
            classes = {
              EndedCases.class, OldSessions.class, Forgets.class, ForgetsByAge.class, CaseRetention.class, RetentionRound.class, RetentionDesk.class
            }))
class RetentionBeans {

  @Bean
  MovingClock clock() {
    return new MovingClock("2027-11-05T08:00:00Z");
  }

  @Bean
  RetentionRows table() {
    return new RetentionRows();
  }

  /** The engine remembers no session here. */
  @Bean
  CaseProcesses processes() {
    return mock(CaseProcesses.class);
  }

  @Bean
  KnownPaths paths() {
    return new KnownPaths();
  }

  /** What runs is what the test says. */
  static final class KnownPaths implements PathHistory {

    final Set<CaseNumber> running = new HashSet<>();
    final Set<CaseNumber> erased = new HashSet<>();

    @Override
    public Set<CaseNumber> running(Collection<CaseNumber> numbers) {
      Set<CaseNumber> asked = new HashSet<>(numbers);
      asked.retainAll(running);
      return asked;
    }

    @Override
    public void erase(Collection<CaseNumber> numbers) {
      erased.addAll(numbers);
    }
  }

  /** Fails on the cases a test names; found like every room. */
  static final class StubbornRoom implements Forgets {

    final Set<CaseNumber> clingsTo = new HashSet<>();

    @Override
    public void forgetCases(Collection<CaseNumber> numbers) {
      if (numbers.stream().anyMatch(clingsTo::contains)) {
        throw new IllegalStateException("a room that cannot forget");
      }
    }
  }
}
