package fr.allianceeducative.vault;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A ring of keys read from a file of properties:
 *
 * <pre>
 * notes.active = 2026-11
 * notes.2026-11 = (32 bytes in Base64)
 * notes.2025-09 = (an older one, as long as something is closed with it)
 * traces.active = …
 * </pre>
 */
final class KeyFile implements Keyring {

  private static final int BYTES = 32;
  private static final String ACTIVE = ".active";
  private static final String ID = "[A-Za-z0-9-]{1,40}";

  private final Properties lines = new Properties();
  private final Path file;

  KeyFile(Path file) {
    this.file = file;
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableKeys("Le fichier de clés ne se lit pas : " + file + ".", e);
    }
    for (Purpose purpose : Purpose.values()) {
      String active = lines.getProperty(purpose.prefix() + ACTIVE, "");
      if (find(purpose, active).isEmpty()) {
        throw new UnusableKeys("Dans %s, « %s%s » doit nommer une des clés.".formatted(file, purpose.prefix(), ACTIVE), null);
      }
      ids(purpose).forEach(id -> find(purpose, id));
    }
  }

  @Override
  public NamedKey active(Purpose purpose) {
    return find(purpose, lines.getProperty(purpose.prefix() + ACTIVE)).orElseThrow();
  }

  @Override
  public Optional<NamedKey> find(Purpose purpose, String id) {
    String secret = id.equals("active") ? null : lines.getProperty(purpose.prefix() + "." + id);
    return Optional.ofNullable(secret).map(text -> new NamedKey(id, key(purpose, id, text)));
  }

  @Override
  public List<String> ids(Purpose purpose) {
    String start = purpose.prefix() + ".";
    return lines.stringPropertyNames().stream()
        .filter(name -> name.startsWith(start) && !name.endsWith(ACTIVE))
        .map(name -> name.substring(start.length()))
        .sorted()
        .toList();
  }

  private SecretKey key(Purpose purpose, String id, String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.strip());
      if (bytes.length == BYTES && id.matches(ID)) {
        return new SecretKeySpec(bytes, purpose == Purpose.NOTES ? "AES" : "HmacSHA256");
      }
    } catch (IllegalArgumentException e) {
      // no Base64: said below, without the text
    }
    throw new UnusableKeys(
        "Dans %s, la clé « %s.%s » doit compter 32 octets écrits en Base64 (openssl rand -base64 32)."
            .formatted(file, purpose.prefix(), id),
        null);
  }

  /** Writes a file with one new key for each purpose, that its owner alone may read. */
  static void generate(Path file, String id, SecureRandom random) {
    try {
      NewFile.write(file, newKeys(List.of(Purpose.values()), id, random));
    } catch (IOException e) {
      throw new UncheckedIOException("No file of keys could be written to " + file, e);
    }
  }

  /** Adds a key for each purpose of which an older file says nothing. */
  static void complete(Path file, String id, SecureRandom random) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      List<Purpose> missing =
          Arrays.stream(Purpose.values())
              .filter(purpose -> lines.stream().noneMatch(line -> line.startsWith(purpose.prefix() + ".")))
              .toList();
      if (!missing.isEmpty()) {
        Files.write(file, newKeys(missing, id, random), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file of keys could not be completed: " + file, e);
    }
  }

  private static List<String> newKeys(List<Purpose> purposes, String id, SecureRandom random) {
    Map<String, String> lines = new TreeMap<>();
    for (Purpose purpose : purposes) {
      byte[] secret = new byte[BYTES];
      random.nextBytes(secret);
      lines.put(purpose.prefix() + ACTIVE, id);
      lines.put(purpose.prefix() + "." + id, Base64.getEncoder().encodeToString(secret));
    }
    return lines.entrySet().stream().map(line -> line.getKey() + "=" + line.getValue()).toList();
  }
}
