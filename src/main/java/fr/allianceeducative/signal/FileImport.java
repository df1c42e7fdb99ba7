package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.ImportedLine;
import fr.allianceeducative.kernel.tabular.Limits;
import fr.allianceeducative.kernel.tabular.ParsedFile;
import fr.allianceeducative.kernel.tabular.TabularFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file, then takes all of it in one transaction. */
@Component
class FileImport {

  private final OwnSchools schools;
  private final LineIntake intake;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FileImport(OwnSchools schools, LineIntake intake, PlatformTransactionManager transactions, Clock clock) {
    this.schools = schools;
    this.intake = intake;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  <L extends ImportedLine<L>> ImportReport run(byte[] bytes, SignalFile<L> kind, boolean dryRun, boolean others) {
    SchoolReach reach = schools.ofCurrentPerson();
    ParsedFile<L> parsed = kind.parse(TabularFile.read(bytes, Limits.standard()), LocalDate.now(clock), reach);
    Refusal.unless(parsed.lines() > 0, "Le fichier n’a que des titres de colonnes : exportez-le de nouveau avec ses lignes.");
    return twiceIfNeedBe(() -> Objects.requireNonNull(transaction.execute(status -> {
      if (dryRun) {
        status.setRollbackOnly();
      }
      return intake.take(parsed, kind, reach, others);
    })));
  }

  /** Two imports of the same pupils at the same time: the one that came too late finds everything held the second time. */
  private static ImportReport twiceIfNeedBe(Supplier<ImportReport> work) {
    try {
      return once(work);
    } catch (AnotherImport first) {
      try {
        return once(work);
      } catch (AnotherImport second) {
        throw new Refusal("Un autre import des mêmes élèves est en cours : envoyez le fichier de nouveau dans une minute.");
      }
    }
  }

  private static ImportReport once(Supplier<ImportReport> work) {
    try {
      return work.get();
    } catch (DuplicateKeyException | ConcurrencyFailureException e) {
      throw new AnotherImport(e);
    }
  }

  private static final class AnotherImport extends RuntimeException {

    AnotherImport(Throwable cause) {
      super(cause);
    }
  }
}
