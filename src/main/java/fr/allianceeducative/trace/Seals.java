package fr.allianceeducative.trace;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.vault.Keyring;
import fr.allianceeducative.vault.Purpose;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals what is written: HMAC-SHA256 with a key that is not in the database, over every field and the seal before. Each
 * field goes in with its length, so that no two lines have the same bytes.
 */
@Component
class Seals {

  /** Seal before the first chain of a house. */
  static final String NONE = "";

  private static final String ALGORITHM = "HmacSHA256";

  private final Keyring keys;

  Seals(Keyring keys) {
    this.keys = keys;
  }

  String activeKey() {
    return keys.active(Purpose.TRACES).id();
  }

  boolean knows(String keyId) {
    return key(keyId).isPresent();
  }

  /** The chain with its seal. */
  Chain sealed(Chain chain) {
    String seal =
        over(chain.keyId(), "chain", chain.number(), chain.writer(), chain.begunAt(), chain.keyId(), chain.previousSeal());
    return new Chain(chain.number(), chain.writer(), chain.begunAt(), chain.keyId(), chain.previousSeal(), seal);
  }

  Chain.End sealed(Chain.End end, String keyId) {
    String seal = over(keyId, "end", end.chain(), end.at(), end.lines(), end.lastSeal());
    return new Chain.End(end.chain(), end.at(), end.lines(), end.lastSeal(), seal);
  }

  Chain.Cut sealed(Chain.Cut cut) {
    String seal = over(cut.keyId(), "cut", cut.firstKept(), cut.at(), cut.keyId(), cut.previousSeal());
    return new Chain.Cut(cut.firstKept(), cut.at(), cut.keyId(), cut.previousSeal(), seal);
  }

  Witnessed sealed(Witnessed told) {
    String seal = over(told.keyId(), "witness", told.chain(), told.keyId(), told.begun(), told.lines(), told.lastSeal(), told.ended());
    return new Witnessed(told.chain(), told.keyId(), told.begun(), told.lines(), told.lastSeal(), told.ended(), seal);
  }

  boolean hold(Chain.Cut cut) {
    return knows(cut.keyId()) && sealed(cut).equals(cut);
  }

  /** The next line of a chain, after the line with this seal. */
  SealedTrace sealed(Chain chain, long line, Trace trace, String previousSeal) {
    String seal =
        over(
            chain.keyId(),
            "line",
            previousSeal,
            chain.number(),
            line,
            trace.at(),
            trace.who().person(),
            trace.who().roles(),
            trace.who().place(),
            trace.kind(),
            trace.door(),
            trace.caseNumber(),
            trace.listed().stream().map(CaseNumber::value).collect(Collectors.joining(" ")),
            trace.account());
    return new SealedTrace(chain.number(), line, trace, seal);
  }

  private Optional<SecretKey> key(String id) {
    return keys.find(Purpose.TRACES, id).map(Keyring.NamedKey::key);
  }

  private String over(String keyId, @Nullable Object... fields) {
    SecretKey key = key(keyId).orElseThrow(() -> new IllegalStateException("The ring has no key " + keyId));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(bytes(fields)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(@Nullable Object... fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Object field : fields) {
        byte[] text = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(field == null ? -1 : text.length);
        out.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
