package fr.allianceeducative.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Stores passwords of the engine's accounts behind a slow hash; the engine's own is one pass of SHA-512.
 *
 * <p>The slow hash reads 72 bytes at most, and the engine appends its salt at the end of the password: a long sentence is made
 * short first, so that no sign of it is lost.
 */
final class SlowPasswordHash implements PasswordEncryptor {

  private final PasswordEncoder encoder;

  SlowPasswordHash(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public String encrypt(String password) {
    return encoder.encode(shortened(password));
  }

  @Override
  public boolean check(String password, String encrypted) {
    return encoder.matches(shortened(password), encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return "bcrypt-sha256";
  }

  /** Accounts that were made before passwords were made short. */
  PasswordEncryptor before() {
    return new PasswordEncryptor() {
      @Override
      public String encrypt(String password) {
        return encoder.encode(password);
      }

      @Override
      public boolean check(String password, String encrypted) {
        return encoder.matches(password, encrypted);
      }

      @Override
      public String hashAlgorithmName() {
        return "bcrypt";
      }
    };
  }

  private static String shortened(String password) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
