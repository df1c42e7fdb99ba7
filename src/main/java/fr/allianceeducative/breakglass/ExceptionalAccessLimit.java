package fr.allianceeducative.breakglass;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may say that it is an exception.
 *
 * @param mostPerDay cases that one person opens this way within twenty-four hours; the default is an assumption
 */
@ConfigurationProperties("alliance.exceptional-access")
record ExceptionalAccessLimit(@DefaultValue("5") int mostPerDay) {

  ExceptionalAccessLimit {
    if (mostPerDay < 1) {
      throw new IllegalArgumentException("alliance.exceptional-access.most-per-day is one at least");
    }
  }
}
