package fr.allianceeducative.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the file of keys; a demonstration that has none makes its own beside its database. */
@Configuration(proxyBeanMethods = false)
class Vault {

  @Bean
  Keyring keyring(
      @Value("${alliance.keys.file:}") String file, @Value("${alliance.demonstration:false}") boolean demonstration) {
    if (file.isBlank()) {
      throw new UnusableKeys("Aucun fichier de clés n’est indiqué.", null);
    }
    Path path = Path.of(file);
    if (demonstration && Files.notExists(path)) {
      KeyFile.generate(path, "demonstration", new SecureRandom());
    }
    if (demonstration) {
      KeyFile.complete(path, "demonstration", new SecureRandom());
    }
    return new KeyFile(path);
  }
}
