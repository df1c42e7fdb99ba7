package fr.allianceeducative.directory;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Fills an empty directory at the start, before anything that needs schools. A file that is named and missing stops the
 * start: a house without schools would refuse every import.
 */
@Component
@Order(InitialDirectory.ORDER)
public class InitialDirectory implements ApplicationRunner {

  /** Loaders that need schools take a greater order. */
  public static final int ORDER = 100;

  private static final Logger LOG = LoggerFactory.getLogger(InitialDirectory.class);

  private final Directory directory;
  private final DirectoryProperties properties;
  private final ResourceLoader resources;

  InitialDirectory(Directory directory, DirectoryProperties properties, ResourceLoader resources) {
    this.directory = directory;
    this.properties = properties;
    this.resources = resources;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (properties.initialFile().isBlank() || !directory.isEmpty()) {
      return;
    }
    Resource file = resources.getResource(properties.initialFile().strip());
    if (!file.exists()) {
      throw new IllegalStateException(
          "alliance.directory.initial-file names a file that does not exist: " + properties.initialFile());
    }
    try (InputStream stream = file.getInputStream()) {
      DirectoryImportReport report = directory.importFile(stream, false);
      LOG.info("Directory loaded: {} schools and services, {} lines refused", report.schools(), report.refused().size());
    }
  }
}
