package fr.allianceeducative.testing;

import fr.allianceeducative.vault.Keyring;
import fr.allianceeducative.vault.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A ring of keys in memory; the test says which is active. */
public final class TestKeys implements Keyring {

  private final Map<String, SecretKey> keys = new TreeMap<>();
  private String active;

  public TestKeys(String... ids) {
    active = ids[0];
    for (String id : ids) {
      add(id);
    }
  }

  public void add(String id) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) id.hashCode());
    keys.put(id, new SecretKeySpec(secret, "AES"));
  }

  public void activate(String id) {
    active = id;
  }

  public void lose(String id) {
    keys.remove(id);
  }

  @Override
  public NamedKey active(Purpose purpose) {
    return find(purpose, active).orElseThrow();
  }

  @Override
  public Optional<NamedKey> find(Purpose purpose, String id) {
    return Optional.ofNullable(keys.get(id)).map(key -> new NamedKey(id, key));
  }

  @Override
  public List<String> ids(Purpose purpose) {
    return List.copyOf(keys.keySet());
  }
}
