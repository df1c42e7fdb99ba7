package fr.allianceeducative.vault;

import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The keys of the house, each with an id that stands beside whatever it closed or sealed.
 *
 * <p>The active key closes what is new; older ones stay on the ring for what they closed.
 */
public interface Keyring {

  /**
   * A key of 256 bits.
   *
   * @param id as the file of keys names it; no secret
   */
  record NamedKey(String id, SecretKey key) {}

  NamedKey active(Purpose purpose);

  /** Empty when the ring has lost it, or never had it. */
  Optional<NamedKey> find(Purpose purpose, String id);

  /** Ids of all keys of a purpose. */
  List<String> ids(Purpose purpose);
}
