package fr.allianceeducative.notification;

import static org.mockito.Mockito.mock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.MailServer;
import fr.allianceeducative.testing.MovingClock;
import fr.allianceeducative.testing.Tables;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The post of the house on its tables and with a real SMTP server, without the engine: its tables of rules are the real ones. */
@TestConfiguration(proxyBeanMethods = false)
@Import(SchoolCalendar.class)
@ComponentScan(
    basePackages = "fr.allianceeducative.notification",
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {".*\\.DemonstrationContacts", ".*\\.(process|web)\\..*", ".*\\.PostSchedule", ".*Test.*", ".*\\.PostOffice.*"}))
class PostOffice {

  /** Takes SMS. */
  @Bean(initMethod = "start", destroyMethod = "stop")
  WireMockServer gateway() {
    return new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  }

  @Bean
  NotificationProperties properties(WireMockServer gateway) {
    return new NotificationProperties(
        "http://localhost:8080/",
        null,
        new NotificationProperties.Sms(
            gateway.baseUrl() + "/sms", Map.of("X-Key", "clef"), "{\"to\":\"{mobile}\",\"text\":\"{text}\",\"reference\":\"{key}\"}"));
  }

  /** What awaits people; a test writes it. */
  @Bean
  Map<String, Work> awaiting() {
    return new HashMap<>();
  }

  /** People without an account; a test writes them. */
  @Bean
  Map<String, Outsiders.Outsider> outside() {
    return new HashMap<>();
  }

  @Bean
  Outsiders outsiders(@Qualifier("outside") Map<String, Outsiders.Outsider> outside) {
    return names -> outside;
  }

  @Bean
  OpenWork openWork(@Qualifier("awaiting") Map<String, Work> awaiting) {
    return people -> awaiting;
  }

  /** What waits for nobody in the schools of heads; a test writes it. */
  @Bean
  Map<String, Long> forNobody() {
    return new HashMap<>();
  }

  @Bean
  UntakenWork untakenWork(@Qualifier("forNobody") Map<String, Long> forNobody) {
    return new UntakenWork() {
      @Override
      public Map<String, Long> of(Collection<Staff> people) {
        return forNobody;
      }

      @Override
      public String page() {
        return "/taches-sans-personne";
      }
    };
  }

  @Bean
  MovingClock clock() {
    return new MovingClock("2026-11-24T09:00:00Z");
  }

  @Bean(destroyMethod = "stop")
  MailServer mailServer() {
    return new MailServer().start();
  }

  @Bean
  JavaMailSenderImpl sender(MailServer server) {
    return server.sender();
  }

  @Bean
  People people() {
    return mock();
  }

  @Bean
  CaseDesk cases() {
    return mock();
  }

  @Bean
  Directory directory() {
    return mock();
  }

  @Bean
  CalledPeople undelivered() {
    return new CalledPeople();
  }

  @Bean
  PostRules rules() {
    return new RealTables();
  }

  /** The schools whose people were called to messages that were not delivered. */
  static final class CalledPeople implements Undelivered {

    final List<Uai> schools = new ArrayList<>();

    @Override
    public void report(Uai school) {
      schools.add(school);
    }
  }

  /** The tables as they are deployed. */
  static final class RealTables implements PostRules {

    private final Map<Occasion, Handling> handlings = new HashMap<>();

    @Override
    public synchronized Handling handling(Occasion occasion) {
      return handlings.computeIfAbsent(occasion, RealTables::read);
    }

    private static Handling read(Occasion occasion) {
      Map<String, Object> row = Tables.rows("notification", "send-notice", Map.of("occasion", occasion.name())).get(0);
      return new Handling(
          (Boolean) row.get("inDigest"),
          (Boolean) row.get("respectsQuiet"),
          (Boolean) row.get("schoolDaysOnly"),
          (Boolean) row.get("alsoSms"),
          Duration.ofDays(((Number) row.get("usefulDays")).intValue()));
    }

    @Override
    public Optional<Duration> retryAfter(int attempts) {
      return Tables.rows("notification", "retry-notice", Map.of("attempts", attempts)).stream()
          .findFirst()
          .map(row -> Duration.ofMinutes(((Number) row.get("minutes")).intValue()));
    }

    @Override
    public Duration length(Appointment.Kind kind) {
      Map<String, Object> row = Tables.rows("notification", "appointment-length", Map.of("kind", kind.name())).get(0);
      return Duration.ofMinutes(((Number) row.get("minutes")).intValue());
    }

    @Override
    public Hours hours() {
      Map<String, Object> row = Tables.rows("notification", "notice-hours", Map.of("audience", "STAFF")).get(0);
      return new Hours(
          LocalTime.parse((String) row.get("quietFrom")),
          LocalTime.parse((String) row.get("quietUntil")),
          LocalTime.parse((String) row.get("digestAt")));
    }
  }
}
