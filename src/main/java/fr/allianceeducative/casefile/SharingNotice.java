package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.access.Block;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a form says where somebody is about to share while sharing is paused. That there is a pause is a matter of protection: who does
 * not read of it is told whom to ask, and no more.
 */
@Service
@Transactional(readOnly = true)
public class SharingNotice {

  public static final String PAUSED = "Partage avec les partenaires : en pause. Voyez la direction avant de transmettre.";

  static final String ASK = "Avant de transmettre à un partenaire, voyez la direction.";

  private final CaseDesk cases;
  private final TaskSights sights;

  SharingNotice(CaseDesk cases, TaskSights sights) {
    this.cases = cases;
    this.sights = sights;
  }

  /** Empty when there is nothing to say. */
  public Optional<String> of(CaseNumber number) {
    CaseFile file = cases.caseFile(number);
    if (!file.sharingSuspended()) {
      return Optional.empty();
    }
    return Optional.of(sights.throughTask(file).reads(Block.PROTECTION) ? PAUSED : ASK);
  }
}
