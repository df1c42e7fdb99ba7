package fr.allianceeducative.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps, outside the database, how far each chain of this node goes: whoever removes the newest lines there, or the newest chain
 * whole, leaves a ledger that holds in itself, and this says otherwise, after a restart too.
 *
 * <p>A file for each chain, replaced in one stroke: nodes that share the folder never write the same one. A folder that cannot be
 * written keeps nobody from working; the verification says so.
 */
@Component
class Witness {

  private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
  private static final String SUFFIX = ".chain";
  private static final String BESIDE_THE_KEYS = "temoins";

  private final Path folder;
  private final Seals seals;
  private volatile boolean writes = true;

  Witness(
      @Value("${alliance.traces.witness:}") String folder, @Value("${alliance.keys.file:}") String keys, Seals seals) {
    this.folder = folder.isBlank() ? Path.of(keys).toAbsolutePath().resolveSibling(BESIDE_THE_KEYS) : Path.of(folder);
    this.seals = seals;
  }

  /** Remembers how far a chain goes, in the place of what it told before. */
  void keep(Chain chain, long lines, String lastSeal, boolean ended) {
    Witnessed told =
        seals.sealed(new Witnessed(chain.number(), chain.keyId(), chain.seal(), lines, lastSeal, ended, ""));
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "draft", ".tmp");
      try {
        Files.writeString(draft, told.written());
        Files.move(draft, file(chain.number()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
      writes = true;
    } catch (IOException e) {
      if (writes) {
        LOG.error("No witness of the traces can be written to {}: what is removed from their end will not show", folder, e);
      }
      writes = false;
    }
  }

  /** False when the last attempt failed. */
  boolean writes() {
    return writes;
  }

  /** What is told of each chain; whatever cannot be read is as good as lost, and left out. */
  Map<Long, Witnessed> all() {
    Map<Long, Witnessed> told = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> read(file).ifPresent(each -> told.put(each.chain(), each)));
      } catch (IOException e) {
        LOG.error("The witness of the traces in {} cannot be read", folder, e);
      }
    }
    return told;
  }

  /** The last number a chain was given here, by whatever still holds; 0 when there is none. A number is never given twice. */
  long lastNumber() {
    return all().values().stream().filter(this::holds).mapToLong(Witnessed::chain).max().orElse(0);
  }

  boolean holds(Witnessed told) {
    return seals.knows(told.keyId()) && seals.sealed(told).equals(told);
  }

  /** Chains that went in their time need no witness any more. */
  void forgetBefore(Chain.Cut cut) {
    for (long chain : all().keySet()) {
      if (chain < cut.firstKept()) {
        try {
          Files.deleteIfExists(file(chain));
        } catch (IOException e) {
          LOG.warn("The witness of trace chain {} cannot be removed", chain, e);
        }
      }
    }
  }

  private Path file(long chain) {
    return folder.resolve(chain + SUFFIX);
  }

  private Optional<Witnessed> read(Path file) {
    try {
      Witnessed told = Witnessed.read(Files.readString(file));
      return file.equals(file(told.chain())) ? Optional.of(told) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("{} is no witness of a trace chain", file);
      return Optional.empty();
    }
  }
}
