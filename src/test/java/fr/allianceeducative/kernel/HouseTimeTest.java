package fr.allianceeducative.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;

class HouseTimeTest {

  private final TimeZone before = TimeZone.getDefault();

  @AfterEach
  void asBefore() {
    TimeZone.setDefault(before);
  }

  @Test
  void a_house_on_a_machine_of_another_zone_tells_the_time_of_paris() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    StandardEnvironment asDelivered = new StandardEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(asDelivered);

    start(asDelivered);

    assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Europe/Paris"));
  }

  @Test
  void whoever_starts_the_house_sets_its_clock() {
    assertThat(new SpringApplication(HouseTimeTest.class).getListeners()).hasAtLeastOneElementOfType(HouseTime.class);
  }

  @Test
  void a_house_overseas_tells_the_time_of_its_schools() {
    start(new MockEnvironment().withProperty("alliance.time-zone", "Indian/Reunion"));

    assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Indian/Reunion"));
  }

  @Test
  void a_zone_that_nobody_knows_is_refused_with_examples() {
    assertThatThrownBy(() -> start(new MockEnvironment().withProperty("alliance.time-zone", "Rennes")))
        .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class,
            refusal -> assertThat(refusal.getReason()).contains("Fuseau horaire inconnu", "Europe/Paris"));
  }

  private static void start(ConfigurableEnvironment environment) {
    new HouseTime().onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
  }
}
