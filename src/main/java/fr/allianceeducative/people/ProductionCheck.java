package fr.allianceeducative.people;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses to start in production with what only serves a demonstration. */
public final class ProductionCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    Environment environment = event.getEnvironment();
    if (!environment.acceptsProfiles(Profiles.of("production"))) {
      return;
    }
    if (environment.getProperty("alliance.demonstration", Boolean.class, false)) {
      throw new UnfitForProduction(
          "Les comptes de démonstration sont refusés en production.",
          "Retirez alliance.demonstration=true de la configuration.");
    }
    String url = environment.getProperty("spring.datasource.url", "");
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new UnfitForProduction(
          "La base H2 embarquée est refusée en production.",
          "Indiquez la base PostgreSQL : ALLIANCE_DATABASE_URL=jdbc:postgresql://…,"
              + " ALLIANCE_DATABASE_USER et ALLIANCE_DATABASE_PASSWORD.");
    }
    if (environment.getProperty("alliance.keys.file", "").isBlank()) {
      throw new UnfitForProduction(
          "Aucun fichier de clés n’est indiqué : les notes protégées et les traces en ont besoin.",
          "Écrivez-le hors de la base (guide « Exploiter ») et indiquez-le : ALLIANCE_KEYS_FILE=/chemin/cles.properties.");
    }
  }
}
