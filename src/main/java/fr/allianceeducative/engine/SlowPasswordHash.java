package fr.allianceeducative.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Stores passwords of the engine's accounts behind a slow hash; the engine's own is one pass of SHA-512. */
final class SlowPasswordHash implements PasswordEncryptor {

  private final PasswordEncoder encoder;

  SlowPasswordHash(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

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
}
