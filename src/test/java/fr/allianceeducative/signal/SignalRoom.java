package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.signal.process.ScoreSignalDecision;
import fr.allianceeducative.testing.CaseFileBeans;
import fr.allianceeducative.testing.StatementCount;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The room of signals with case file, directory and the real scoring table, but without processes, pages and engine. */
@TestConfiguration(proxyBeanMethods = false)
@Import({CaseFileBeans.class, Sights.class})
@ComponentScan(
    basePackageClasses = SignalDesk.class,
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {".*\\.(process|web)\\..*", ".*Test.*", ".*SignalRoom", ".*Qualification.*", ".*HealthWords", ".*SignalNotices", ".*Reported(Pupils|Lookalikes)", ".*SituationReader", ".*SignalStory"}))
@ComponentScan(
    basePackageClasses = AccessMatrix.class,
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
@ComponentScan(
    basePackageClasses = Directory.class,
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = {".*\\.(process|web)\\..*", ".*InitialDirectory", ".*Test.*"}))
class SignalRoom {

  @Bean
  static BeanPostProcessor countingStatements() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database && !(bean instanceof StatementCount) ? new StatementCount(database) : bean;
      }
    };
  }

  @Bean
  ScoringTable scoringTable() {
    return ScoreSignalDecision.asTheRoomAsksIt();
  }

  @Bean
  Clock clock() {
    return Clock.fixed(ImportFiles.TODAY.atTime(8, 0).atZone(ZoneId.of("Europe/Paris")).toInstant(), ZoneId.of("Europe/Paris"));
  }
}
