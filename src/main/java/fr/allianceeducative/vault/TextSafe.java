package fr.allianceeducative.vault;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Closes texts for the database with AES-GCM, and opens them again.
 *
 * <p>Where a text belongs is closed in with it: the same bytes in the row of another case, or of another profession, do not open.
 */
@Component
public class TextSafe {

  private static final String CIPHER = "AES/GCM/NoPadding";
  /** As NIST SP 800-38D advises; a new one for every text. */
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Keyring keys;
  private final SecureRandom random = new SecureRandom();

  TextSafe(Keyring keys) {
    this.keys = keys;
  }

  /**
   * A text nobody reads without the key.
   *
   * @param keyId the key that opens it
   * @param text nonce, closed text and tag, in Base64
   */
  public record Closed(String keyId, String text) {}

  /** Id of the key that closes what is new. */
  public String activeKey() {
    return keys.active(Purpose.NOTES).id();
  }

  /** @param belongsTo names the only place where it opens */
  public Closed close(String text, String belongsTo) {
    Keyring.NamedKey key = keys.active(Purpose.NOTES);
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, key.key(), nonce, belongsTo).doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] all = ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
      return new Closed(key.id(), Base64.getEncoder().encodeToString(all));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A text could not be closed", e);
    }
  }

  /** The text; empty when its key is lost, or when it was changed or moved. */
  public Optional<String> open(Closed closed, String belongsTo) {
    return keys.find(Purpose.NOTES, closed.keyId()).flatMap(key -> open(closed.text(), belongsTo, key.key()));
  }

  private static Optional<String> open(String text, String belongsTo, SecretKey key) {
    try {
      ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      byte[] nonce = new byte[NONCE_BYTES];
      all.get(nonce);
      byte[] closed = new byte[all.remaining()];
      all.get(closed);
      byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce, belongsTo).doFinal(closed);
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
      // not what the house closed: the reader is told, nothing is guessed
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String belongsTo) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
