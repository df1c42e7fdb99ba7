package fr.allianceeducative.district;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.SharingDesk;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.district.DistrictMoved.Step;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second look at a case: what the school sends, whether it may, what the district decides. The school keeps the case. */
@Service
@Transactional
public class DistrictDesk {

  private final Liaisons liaisons;
  private final EntryRule rule;
  private final CaseDesk cases;
  private final FamilyDesk families;
  private final SharingDesk sharing;
  private final Directory directory;
  private final Pen pen;
  private final ApplicationEventPublisher events;

  DistrictDesk(Liaisons liaisons, EntryRule rule, CaseDesk cases, FamilyDesk families, SharingDesk sharing,
      Directory directory, Pen pen, ApplicationEventPublisher events) {
    this.liaisons = liaisons;
    this.rule = rule;
    this.cases = cases;
    this.families = families;
    this.sharing = sharing;
    this.directory = directory;
    this.pen = pen;
    this.events = events;
  }

  /** Keeps the sheet with the agreement to send it, and says whether the district may look at it. */
  public Submission fillLiaison(FillLiaison liaison) {
    CaseFile file = cases.caseFile(liaison.caseNumber());
    sharing.mustBeOpen(file.number());
    notTomorrow(liaison.commissionOn());
    notTomorrow(liaison.familyInformedOn());
    EntryRule.Entry entry =
        rule.check(
            new EntryRule.Facts(file.referent() != null, liaison.familyInformedOn() != null, liaison.hasActionWithResult(),
                liaison.commissionOn() != null, liaison.exception() != null));
    liaisons.add(liaison, entry, pen.today(), pen.author());
    families.recordShare(liaison.caseNumber(), LiaisonAgreement.PARTNER, "Fiche de liaison", Share.Basis.AGREEMENT, true);
    tell(liaison.caseNumber(), Step.valueOf(entry.admission().name()));
    return new Submission(
        entry.admission(), rule.examiners(directory.school(file.school()).map(School::type).orElse(SchoolType.OTHER)));
  }

  /** The head of the school signs, or does not sign, that the district is asked before all own steps are done. */
  public void signException(CaseNumber number, boolean signed) {
    if (signed) {
      sharing.mustBeOpen(number);
    }
    liaisons.signed(liaison(number).id(), signed, pen.today(), pen.author());
    tell(number, signed ? Step.SIGNED : Step.NOT_SIGNED);
  }

  /** Keeps what the district decided. */
  public void recordExamination(RecordExamination examination) {
    notTomorrow(examination.examinedOn());
    liaisons.examined(liaison(examination.caseNumber()).id(), examination, pen.author());
    tell(examination.caseNumber(), Step.valueOf(examination.measure().path().name()));
  }

  /** Writes on the timeline that the district's answer is awaited. */
  public void remind(CaseNumber number) {
    tell(number, Step.REMINDED);
  }

  /** The sheet that counts now. */
  @Transactional(readOnly = true)
  public Liaison liaison(CaseNumber number) {
    return liaisons.last(number).orElseThrow(() -> new Refusal("Remplissez d’abord la fiche de liaison de ce dossier."));
  }

  /** What the school was asked to add to its sheet; null when it has sent none or nothing is missing. */
  @Transactional(readOnly = true)
  public @Nullable String complement(CaseNumber number) {
    return liaisons.last(number).map(Liaison::complement).orElse(null);
  }

  private void notTomorrow(@Nullable LocalDate day) {
    Refusal.unless(
        day == null || !day.isAfter(pen.today()),
        "Cette date n’est pas encore passée : choisissez aujourd’hui ou une date plus tôt.");
  }

  private void tell(CaseNumber number, Step step) {
    events.publishEvent(new DistrictMoved(number, step));
  }
}
