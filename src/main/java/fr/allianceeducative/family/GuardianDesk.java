package fr.allianceeducative.family;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the school can reach for a pupil: a representative nobody had written down, a number or an address that was missing.
 *
 * <p>What stands in the file stays: to change it is a correction, which somebody asks for and says why.
 */
@Service
@Transactional
public class GuardianDesk {

  private static final String GONE = "Cette personne n’est plus dans le dossier : rechargez la page.";

  private final CaseDesk cases;
  private final FamilyDesk families;
  private final ApplicationEventPublisher events;

  GuardianDesk(CaseDesk cases, FamilyDesk families, ApplicationEventPublisher events) {
    this.cases = cases;
    this.families = families;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public List<Guardian> of(CaseNumber number) {
    return families.guardians(number);
  }

  public void add(AddGuardian command) {
    mustBeOpen(command.caseNumber());
    Refusal.unless(
        find(command.caseNumber(), command.guardian().name()) == null,
        "Une personne de ce nom est déjà dans le dossier : complétez ses coordonnées.");
    families.recordGuardian(command.caseNumber(), command.guardian());
    events.publishEvent(new FamilyEvent.GuardianAdded(command.caseNumber()));
  }

  /** Writes what is missing, and nothing over what is there. */
  public void complete(CompleteGuardian command) {
    mustBeOpen(command.caseNumber());
    Guardian known = find(command.caseNumber(), command.name());
    Refusal.unless(known != null, GONE);
    String phone = missing(known.phone(), command.phone());
    String mail = missing(known.mail(), command.mail());
    Refusal.unless(phone != null || mail != null, "Écrivez le téléphone ou le courriel qui manque.");
    families.recordGuardian(
        command.caseNumber(),
        new Guardian(
            known.name(),
            known.link(),
            known.parentalAuthority(),
            phone == null ? known.phone() : phone,
            mail == null ? known.mail() : mail));
    events.publishEvent(new FamilyEvent.GuardianCompleted(command.caseNumber()));
  }

  private static @Nullable String missing(@Nullable String known, @Nullable String given) {
    Refusal.unless(
        known == null || known.isBlank() || given == null || known.equals(given),
        "Ces coordonnées ont été écrites entre-temps : rechargez la page. Pour les changer, passez par « Corriger ».");
    return known == null || known.isBlank() ? given : null;
  }

  private void mustBeOpen(CaseNumber number) {
    Refusal.unless(cases.caseFile(number).isOpen(), "Ce dossier est clos : rien n’y est plus ajouté.");
  }

  private @Nullable Guardian find(CaseNumber number, String name) {
    return families.guardians(number).stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst().orElse(null);
  }
}
