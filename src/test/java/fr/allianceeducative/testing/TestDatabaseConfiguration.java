package fr.allianceeducative.testing;

import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Puts a {@link TestDatabase} in the place of the configured one; a test of the whole application imports it. Its statements
 * are counted for whoever asks: a test that counts shares the house with all others.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabaseConfiguration {

  @Bean
  DataSource dataSource() {
    return new StatementCount(TestDatabase.closedByContext());
  }
}
