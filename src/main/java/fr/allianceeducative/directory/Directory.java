package fr.allianceeducative.directory;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one door to schools and districts: look them up, search them, renew them from the national directory file. */
@Service
public class Directory {

  private static final int MOST_FOUND = 50;
  private static final int MOST_WORDS = 8;

  private final Schools schools;
  private final Districts districts;
  private final TransactionTemplate transaction;

  Directory(Schools schools, Districts districts, PlatformTransactionManager transactions) {
    this.schools = schools;
    this.districts = districts;
    this.transaction = new TransactionTemplate(transactions);
  }

  public Optional<School> school(Uai uai) {
    return Optional.ofNullable(schools.byUai(List.of(uai)).get(uai));
  }

  /** The schools that exist among these, in one statement. */
  public Map<Uai, School> schools(Collection<Uai> numbers) {
    return schools.byUai(numbers);
  }

  /**
   * At most fifty schools whose name, commune, postal code or UAI holds every word, whatever its accents; « St » finds
   * Saint. Nothing is found without a word.
   */
  public List<School> search(String text) {
    List<String> words = Words.of(text).stream().distinct().limit(MOST_WORDS).toList();
    return words.isEmpty() ? List.of() : schools.search(words, MOST_FOUND);
  }

  /** The districts that have schools, by name. */
  public List<District> districts() {
    return districts.withSchools();
  }

  public List<Uai> schoolsOf(DistrictCode district) {
    return schools.of(district);
  }

  public boolean isEmpty() {
    return schools.isEmpty();
  }

  /** Reads the stream to its end; see {@link #importFile(byte[], boolean)}. */
  public DirectoryImportReport importFile(InputStream file, boolean dryRun) {
    try {
      return importFile(file.readNBytes(DirectoryFile.LIMITS.maxBytes() + 1), dryRun);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Renews the directory: all lines that can be read, or nothing. Schools that the file does not list stay as they are,
   * since a file may hold one département only.
   *
   * @param dryRun reports what would change and writes nothing
   */
  public DirectoryImportReport importFile(byte[] file, boolean dryRun) {
    DirectoryFile readable = new DirectoryFile(file);
    try {
      return Objects.requireNonNull(
          transaction.execute(status -> new DirectoryImport(readable, schools, districts).run(dryRun)));
    } catch (DuplicateKeyException | ConcurrencyFailureException e) {
      throw new Refusal("Un autre import de l’annuaire a lieu en même temps : envoyez le fichier de nouveau dans une minute.");
    }
  }
}
