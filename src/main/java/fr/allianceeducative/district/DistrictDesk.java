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
import fr.allianceeducative.district.MeasureTable.Offered;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import java.time.LocalDate;
import java.util.List;
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
  private final MeasureTable measures;
  private final CaseDesk cases;
  private final FamilyDesk families;
  private final SharingDesk sharing;
  private final Directory directory;
  private final Pen pen;
  private final ApplicationEventPublisher events;

  DistrictDesk(Liaisons liaisons, EntryRule rule, MeasureTable measures, CaseDesk cases, FamilyDesk families,
      SharingDesk sharing, Directory directory, Pen pen, ApplicationEventPublisher events) {
    this.liaisons = liaisons;
    this.rule = rule;
    this.measures = measures;
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
    Refusal.unless(
        requests(file.number()).contains(liaison.request()),
        "Cette demande n’est pas ouverte à cet élève : choisissez-en une autre dans la liste.");
    EntryRule.Entry entry =
        rule.check(
            new EntryRule.Facts(file.referent() != null, liaison.familyInformedOn() != null, liaison.hasActionWithResult(),
                liaison.commissionOn() != null, liaison.exception() != null));
    liaisons.add(liaison, entry, pen.today(), pen.author());
    families.recordShare(liaison.caseNumber(), LiaisonAgreement.PARTNER, "Fiche de liaison", Share.Basis.AGREEMENT, true);
    tell(liaison.caseNumber(), Step.valueOf(entry.admission().name()));
    return new Submission(entry.admission(), rule.examiners(typeOf(file)));
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
    Refusal.unless(
        decisions(examination.caseNumber()).contains(examination.measure()),
        "Cette décision n’est pas ouverte à cet élève : choisissez-en une autre dans la liste.");
    liaisons.examined(liaison(examination.caseNumber()).id(), examination, pen.author());
    tell(examination.caseNumber(), Step.decided(examination.measure()));
  }

  /** What the school may ask for this pupil. */
  @Transactional(readOnly = true)
  public List<DistrictMeasure> requests(CaseNumber number) {
    return offered(number).stream().filter(Offered::asked).map(Offered::measure).toList();
  }

  /** What may be decided for this pupil. */
  @Transactional(readOnly = true)
  public List<DistrictMeasure> decisions(CaseNumber number) {
    return offered(number).stream().map(Offered::measure).toList();
  }

  /** Writes on the timeline that the district's answer is awaited. */
  public void remind(CaseNumber number) {
    tell(number, Step.REMINDED);
  }

  /** Writes on the timeline that two reminders were not enough. */
  public void escalate(CaseNumber number) {
    tell(number, Step.ESCALATED);
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

  private List<Offered> offered(CaseNumber number) {
    CaseFile file = cases.caseFile(number);
    return measures.measures(typeOf(file), file.pupil().ageOn(pen.today()));
  }

  private SchoolType typeOf(CaseFile file) {
    return directory.school(file.school()).map(School::type).orElse(SchoolType.OTHER);
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
