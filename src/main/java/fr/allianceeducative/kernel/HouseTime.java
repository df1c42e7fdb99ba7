package fr.allianceeducative.kernel;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ApplicationListener;

/**
 * The house tells the time of its schools ({@code alliance.time-zone}), wherever its machine stands: the engine's dates, « aujourd’hui » and
 * the hour at which a text was kept. What belongs to one school alone follows the zone of that school ({@link SchoolZone}).
 */
public final class HouseTime implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  private static final String SETTING = "alliance.time-zone";

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    String zone = event.getEnvironment().getProperty(SETTING);
    if (zone == null) {
      return;
    }
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
    } catch (DateTimeException unknown) {
      throw new InvalidConfigurationPropertyValueException(SETTING, zone, "Fuseau horaire inconnu. Exemples : Europe/Paris, Indian/Reunion.");
    }
  }
}
