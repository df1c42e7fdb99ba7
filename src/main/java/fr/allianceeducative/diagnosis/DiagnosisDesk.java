package fr.allianceeducative.diagnosis;


import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.OfferedCases;
import fr.allianceeducative.casefile.OfferedCases.Takers;
import fr.allianceeducative.casefile.CaseSeen;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to the shared diagnosis: one contribution per profession, then one synthesis.
 *
 * <p>What it lets read is for the forms of its own steps.
 */
@Service
@Transactional
public class DiagnosisDesk {

  private final CaseDesk cases;
  private final SharingAgreements agreements;
  private final Contributions contributions;
  private final Syntheses syntheses;
  private final People people;
  private final OfferedCases offered;
  private final Pen pen;
  private final ApplicationEventPublisher events;

  DiagnosisDesk(
      CaseDesk cases,
      SharingAgreements agreements,
      Contributions contributions,
      Syntheses syntheses,
      People people,
      OfferedCases offered,
      Pen pen,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.agreements = agreements;
    this.contributions = contributions;
    this.syntheses = syntheses;
    this.people = people;
    this.offered = offered;
    this.pen = pen;
    this.events = events;
  }

  /**
   * Professions in which somebody of the pupil's school can say something of the pupil, in the order of {@link Role}: a class teacher for a
   * pupil of the own classes, or one accompanied otherwise.
   */
  @Transactional(readOnly = true)
  public List<Role> professionsAround(CaseNumber number) {
    Takers takers = offered.takers(people.inSchool(cases.caseFile(number).school(), Professions.CONTRIBUTING.toArray(Role[]::new)));
    return Professions.CONTRIBUTING.stream().filter(role -> takers.take(role, number)).toList();
  }

  public void askProfessions(AskProfessions request) {
    Refusal.unless(
        professionsAround(request.caseNumber()).containsAll(request.professions()),
        "Une des professions choisies n’a personne dans l’établissement pour cet élève : choisissez-en une autre.");
    contributions.ask(request, pen.today(), pen.author());
    events.publishEvent(new ContributionsAsked(request.caseNumber(), request.professions()));
  }

  /** Keeps a contribution, and apart from it the protected note. Only somebody of the profession may write it. */
  public void contribute(Contribute contribution) {
    Role profession = contribution.profession();
    Refusal.unless(
        people.current().filter(staff -> staff.is(profession)).isPresent(),
        "Cette contribution est demandée à une autre profession que la vôtre.");
    contributions.add(contribution, pen.today(), pen.author());
    if (contribution.protectedNote() != null) {
      contributions.addNote(contribution.caseNumber(), profession, contribution.protectedNote(), pen.today(), pen.author());
    }
    events.publishEvent(new Contributed(contribution.caseNumber(), profession));
  }

  public void remindContributors(CaseNumber number) {
    events.publishEvent(new ContributionsAwaited(number));
  }

  /** Says that two reminders were not enough. */
  public void escalateContributions(CaseNumber number) {
    events.publishEvent(new ContributionsMissing(number));
  }

  public void closeContributions(CaseNumber number) {
    events.publishEvent(new ContributionsClosed(number));
  }

  public void writeSynthesis(WriteSynthesis synthesis) {
    syntheses.add(synthesis, pen.today(), pen.author());
    events.publishEvent(new SynthesisWritten(synthesis.caseNumber()));
  }

  /** Keeps what pupil and family say. A minor's family that disagrees stops the plan, not the commission. */
  public void validateSynthesis(ValidateSynthesis validation) {
    CaseNumber number = validation.caseNumber();
    Refusal.unless(
        validation.decision() != DiagnosisOutcome.PLAN
            || validation.familyAnswer() != FamilyAnswer.NO
            || agreements.ofAge(number),
        "La famille ne se reconnaît pas dans la synthèse : demandez d’autres contributions ou saisissez la commission.");
    syntheses.add(validation, pen.today(), pen.author());
    events.publishEvent(new DiagnosisConcluded(number, validation.decision()));
  }

  /** The newest contribution of each profession, without protected notes. */
  @Transactional(readOnly = true)
  public List<Contribute> contributions(CaseNumber number) {
    return contributions.contributions(number);
  }

  /** That a note exists and by whom; its text only for the reader's own profession, and opening it leaves a trace. */
  @Transactional(readOnly = true)
  public List<ProtectedNote> protectedNotes(CaseNumber number) {
    List<ProtectedNote> notes = contributions.notes(number, people.current().map(Staff::roles).orElse(Set.of()));
    if (notes.stream().anyMatch(note -> note.text() != null)) {
      events.publishEvent(new CaseSeen(CaseSeen.How.NOTE, number));
    }
    return notes;
  }

  /** The synthesis pupil and family are asked about. */
  @Transactional(readOnly = true)
  public Optional<WriteSynthesis> synthesisToValidate(CaseNumber number) {
    return syntheses.synthesis(number);
  }

  /** Whether the profession writes under secrecy. */
  public boolean mayProtect(Role profession) {
    return Professions.UNDER_SECRECY.contains(profession);
  }
}
