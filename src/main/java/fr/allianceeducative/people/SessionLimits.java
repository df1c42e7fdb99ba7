package fr.allianceeducative.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a session is over.
 *
 * @param idle without anything the person did
 * @param longest whatever the person does
 */
@ConfigurationProperties("alliance.session")
record SessionLimits(@DefaultValue("30m") Duration idle, @DefaultValue("10h") Duration longest) {

  SessionLimits {
    if (idle.compareTo(Duration.ZERO) <= 0 || longest.compareTo(Duration.ZERO) <= 0) {
      throw new IllegalArgumentException("alliance.session.idle and alliance.session.longest are longer than nothing");
    }
  }
}
