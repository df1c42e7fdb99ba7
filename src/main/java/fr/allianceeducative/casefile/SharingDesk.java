package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one answer to « may this be shared now »: whoever hands something about a pupil to somebody outside the school asks here
 * first.
 *
 * <p>A pause says that it is one and whom to ask, never why: the reason is for those who protect the pupil ({@link Audience}).
 * It stops no procedure that the law asks for, and nothing inside the school.
 */
@Service
@Transactional(readOnly = true)
public class SharingDesk {

  private final CaseDesk cases;
  private final Families families;
  private final Clock clock;

  SharingDesk(CaseDesk cases, Families families, Clock clock) {
    this.cases = cases;
    this.families = families;
    this.clock = clock;
  }

  /** Whether ordinary sharing waits. */
  public boolean paused(CaseNumber number) {
    return cases.caseFile(number).sharingSuspended();
  }

  /** Which of these cases share nothing now. One statement. */
  public Set<CaseNumber> paused(Collection<CaseNumber> numbers) {
    return cases.caseFiles(numbers).values().stream()
        .filter(CaseFile::sharingSuspended)
        .map(CaseFile::number)
        .collect(Collectors.toSet());
  }

  /** @throws Refusal while ordinary sharing waits */
  public void mustBeOpen(CaseNumber number) {
    Refusal.unless(
        !paused(number),
        "Le partage avec les partenaires est en pause pour ce dossier : voyez la direction avant de transmettre.");
  }

  /** Whether the family agrees that this partner receives something, and ordinary sharing does not wait. */
  public boolean mayShareWith(CaseNumber number, String partner) {
    return !paused(number)
        && families.shares(number).stream()
            .filter(share -> share.partner().equals(partner))
            .findFirst()
            .filter(share -> share.holdsOn(LocalDate.now(clock)))
            .isPresent();
  }
}
