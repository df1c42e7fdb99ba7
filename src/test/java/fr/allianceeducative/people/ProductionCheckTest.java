package fr.allianceeducative.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {

  private static final String POSTGRESQL = "jdbc:postgresql://base.exemple.fr/alliance";

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void a_production_on_postgresql_without_demonstration_but_with_keys_starts() {
    environment.setProperty("alliance.keys.file", "/etc/alliance/cles.properties");
    production().setProperty("spring.datasource.url", POSTGRESQL);
    environment.setProperty("alliance.demonstration", "false");

    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void demonstration_accounts_are_refused_in_production_with_what_to_remove() {
    production().setProperty("spring.datasource.url", POSTGRESQL);
    environment.setProperty("alliance.demonstration", "true");

    FailureAnalysis refusal = refusal();

    assertThat(refusal.getDescription()).isEqualTo("Les comptes de démonstration sont refusés en production.");
    assertThat(refusal.getAction()).contains("alliance.demonstration");
  }

  @Test
  void the_embedded_database_is_refused_in_production_with_what_to_set() {
    production().setProperty("spring.datasource.url", "jdbc:h2:file:./data/alliance");

    FailureAnalysis refusal = refusal();

    assertThat(refusal.getDescription()).isEqualTo("La base H2 embarquée est refusée en production.");
    assertThat(refusal.getAction())
        .contains("ALLIANCE_DATABASE_URL", "ALLIANCE_DATABASE_USER", "ALLIANCE_DATABASE_PASSWORD");
  }

  @Test
  void a_production_whose_database_nobody_named_is_refused() {
    production().setProperty("spring.datasource.url", "");

    assertThat(refusal().getAction()).contains("ALLIANCE_DATABASE_URL");
  }

  @Test
  void a_production_without_keys_is_refused_with_what_to_set() {
    production().setProperty("spring.datasource.url", POSTGRESQL);
    environment.setProperty("alliance.keys.file", " ");

    FailureAnalysis refusal = refusal();

    assertThat(refusal.getDescription()).contains("fichier de clés", "notes protégées");
    assertThat(refusal.getAction()).contains("ALLIANCE_KEYS_FILE");
  }

  @Test
  void a_demonstration_on_the_embedded_database_is_nobody_s_business() {
    environment.setProperty("spring.datasource.url", "jdbc:h2:file:./data/alliance");
    environment.setProperty("alliance.demonstration", "true");

    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void the_check_runs_at_every_start() {
    assertThat(new SpringApplication(ProductionCheckTest.class).getListeners())
        .hasAtLeastOneElementOfType(ProductionCheck.class);
  }

  private MockEnvironment production() {
    environment.setActiveProfiles("production");
    return environment;
  }

  private FailureAnalysis refusal() {
    UnfitForProduction failure = catchThrowableOfType(UnfitForProduction.class, this::check);
    return new UnfitForProduction.Analyzer().analyze(failure);
  }

  private void check() {
    new ProductionCheck()
        .onApplicationEvent(
            new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
  }
}
