package fr.allianceeducative.family;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.Delays;
import fr.allianceeducative.casefile.FamilyQuestion;
import fr.allianceeducative.casefile.FamilyQuestions;
import fr.allianceeducative.casefile.FamilySaid;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Delay;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.SentMessages;
import fr.allianceeducative.people.LoginAttempts;
import fr.allianceeducative.testing.CaseFileBeans;
import fr.allianceeducative.testing.DelayTable;
import fr.allianceeducative.testing.MovingClock;
import fr.allianceeducative.testing.TestKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The room of the family on its tables, beside the case file, with the real table of delays and no post. */
@TestConfiguration(proxyBeanMethods = false)
@Import({CaseFileBeans.class, SchoolCalendar.class})
@ComponentScan(
    basePackages = "fr.allianceeducative.family",
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX, pattern = {".*\\.(process|web)\\..*", ".*\\.FamilyStory", ".*Test.*", ".*\\.FamilyRoom.*"}))
class FamilyRoom {

  @Bean
  MovingClock clock() {
    return new MovingClock("2026-11-03T09:00:00Z");
  }

  @Bean
  TestKeys keys() {
    return new TestKeys("2026");
  }

  @Bean
  Notifications notifications() {
    return mock();
  }

  /** What became of them; a test says it. */
  @Bean
  SentMessages sent() {
    return mock();
  }

  @Bean
  Directory directory() {
    return mock();
  }

  @Bean
  Calls calls() {
    return mock();
  }

  @Bean
  LoginAttempts attempts() {
    LoginAttempts attempts = mock();
    when(attempts.take(any(), any(), any(), anyInt(), any(), any())).thenReturn(true);
    return attempts;
  }

  @Bean
  Delays delays() {
    return row -> {
      Map<String, Object> found = DelayTable.rows(row).get(0);
      return Delay.of(((Number) found.get("amount")).intValue(), (String) found.get("unit"));
    };
  }

  /** As the table says it; see {@code FamilyLinkLimitsDecisionTest}. */
  @Bean
  LinkLimits limits() {
    return new LinkLimits() {
      @Override
      public int linksPerDay(Holder holder) {
        return 3;
      }

      @Override
      public int wrongDates(Holder holder) {
        return 8;
      }
    };
  }

  @Bean
  Path path() {
    return new Path();
  }

  /** A path that awaits one answer. */
  static final class Path implements FamilyQuestions {

    final List<FamilySaid> heard = new ArrayList<>();
    boolean waits = true;

    @Override
    public List<FamilyQuestion> of(CaseNumber number) {
      return waits
          ? List.of(
              new FamilyQuestion(
                  "question", "Êtes-vous d’accord ?", List.of(new FamilyQuestion.Partner("p0", "Mission locale", "Synthèse"))))
          : List.of();
    }

    @Override
    public boolean answer(FamilySaid said) {
      if (waits) {
        heard.add(said);
        waits = false;
        return true;
      }
      return false;
    }
  }
}
