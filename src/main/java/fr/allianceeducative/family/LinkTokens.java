package fr.allianceeducative.family;

import fr.allianceeducative.vault.Keyring;
import fr.allianceeducative.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * What stands at the end of the address of a personal link: 128 random bits, and 128 bits of a signature under a key that is kept
 * outside the database.
 *
 * <p>The signature is written nowhere and made again whenever a message leaves. So whoever reads the database opens no link, and a
 * made-up or altered address is refused without asking the database.
 */
@Component
class LinkTokens {

  private static final int HALF = 16;
  private static final int LETTERS = 22;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{" + 2 * LETTERS + "}");
  private static final String ALGORITHM = "HmacSHA256";

  private final Keyring keys;
  private final SecureRandom random = new SecureRandom();

  LinkTokens(Keyring keys) {
    this.keys = keys;
  }

  /** A new id, and the key that signs it. */
  Keyring.NamedKey key() {
    return keys.active(Purpose.LINKS);
  }

  String newId() {
    byte[] bits = new byte[HALF];
    random.nextBytes(bits);
    return text(bits);
  }

  /** The token of a link; empty when its key was taken off the ring. */
  Optional<String> of(FamilyLink link) {
    return keys.find(Purpose.LINKS, link.keyId()).map(key -> link.id() + text(signature(link.id(), key.key())));
  }

  /** The id of the link, when the house signed it. */
  Optional<String> read(String token) {
    if (!SHAPE.matcher(token).matches()) {
      return Optional.empty();
    }
    String id = token.substring(0, LETTERS);
    byte[] given = token.substring(LETTERS).getBytes(StandardCharsets.US_ASCII);
    boolean signed = false;
    for (String key : keys.ids(Purpose.LINKS)) {
      byte[] right = text(signature(id, keys.find(Purpose.LINKS, key).orElseThrow().key())).getBytes(StandardCharsets.US_ASCII);
      signed |= MessageDigest.isEqual(right, given);
    }
    return signed ? Optional.of(id) : Optional.empty();
  }

  private static byte[] signature(String id, SecretKey key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(("lien:" + id).getBytes(StandardCharsets.US_ASCII)), HALF);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A link could not be signed", e);
    }
  }

  private static String text(byte[] bits) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
