package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to what pupils and families say at the interview.
 *
 * <p>Their words stay here; the timeline and the path learn that something happened, never what was said.
 */
@Service
@Transactional
public class InterviewDesk {

  private final CaseDesk cases;
  private final SharingAgreements agreements;
  private final Interviews interviews;
  private final Pen pen;
  private final ApplicationEventPublisher events;

  InterviewDesk(
      CaseDesk cases,
      SharingAgreements agreements,
      Interviews interviews,
      Pen pen,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.agreements = agreements;
    this.interviews = interviews;
    this.pen = pen;
    this.events = events;
  }

  /** Keeps an attempt or a visit. A refused interview closes ordinary sharing. */
  public void recordContact(RecordContact contact) {
    past(contact.on(), "Date de l’essai");
    interviews.add(contact, pen.author());
    events.publishEvent(new ContactTried(contact.caseNumber(), contact.result()));
    if (contact.interviewAt() != null) {
      events.publishEvent(new InterviewAgreed(contact.caseNumber(), contact.interviewAt(), pen.author(), false));
    }
    if (contact.result() == ContactResult.REFUSED) {
      agreements.refuse(contact.caseNumber());
      events.publishEvent(new AgreementRecorded(contact.caseNumber(), Agreement.REFUSED));
    }
  }

  /**
   * The interview did not take place; the family agreed on another time.
   *
   * @param to school time
   */
  public void putOffInterview(CaseNumber number, LocalDateTime to) {
    Refusal.unless(
        !to.toLocalDate().isBefore(pen.today()), "Choisissez aujourd’hui ou un jour à venir dans « Nouvelle date de l’entretien ».");
    events.publishEvent(new InterviewAgreed(number, to, pen.author(), true));
  }

  public void recordInterview(RecordInterview interview) {
    past(interview.heldOn(), "Date de l’entretien");
    interviews.add(interview, pen.author());
    events.publishEvent(new InterviewHeld(interview.caseNumber()));
    events.publishEvent(new MeetingAgreed(interview.caseNumber(), interview.nextMeeting(), pen.author()));
  }

  /** Keeps the agreements and writes the register of shares. */
  public Agreement recordAgreements(RecordAgreements answers) {
    Agreement agreement = agreements.record(answers);
    events.publishEvent(new AgreementRecorded(answers.caseNumber(), agreement));
    return agreement;
  }

  /** Keeps the guardian's awaited answer; no answer is no agreement. */
  public Agreement completeAgreement(CaseNumber number, GuardianAnswer answer) {
    Agreement agreement = agreements.complete(number, answer);
    events.publishEvent(new AgreementRecorded(number, agreement));
    return agreement;
  }

  /**
   * Keeps what the family said to the awaited question without a professional between.
   *
   * @param partners names of those with whom sharing is agreed; the others are refused
   */
  public Agreement familyAnswered(CaseNumber number, boolean agrees, Set<String> partners) {
    Agreement agreement = agreements.answered(number, agrees, partners);
    events.publishEvent(new AgreementRecorded(number, agreement));
    return agreement;
  }

  /** With whom something would be shared once a legal representative answers; empty when no answer is awaited. */
  @Transactional(readOnly = true)
  public Optional<List<PartnerAgreement>> awaitedPartners(CaseNumber number) {
    return agreements
        .waiting(number)
        .map(waiting -> waiting.partners().stream().filter(PartnerAgreement::accepted).toList());
  }

  /** How the family wishes to be reached, as it said in the newest interview. */
  @Transactional(readOnly = true)
  public Optional<ContactChannel> preferredChannel(CaseNumber number) {
    return interviews.preferredChannel(number);
  }

  /** Decides what follows. Without agreement no alliance; what the law asks for stays possible. */
  public void concludeInterview(ConcludeInterview conclusion) {
    CaseNumber number = conclusion.caseNumber();
    Refusal.unless(
        conclusion.outcome() != InterviewOutcome.ALLIANCE || agreement(number) == Agreement.GIVEN,
        "L’accord n’est pas donné : une alliance ne peut pas commencer. Choisissez une autre suite.");
    interviews.add(conclusion, pen.today(), pen.author());
    if (conclusion.watchUntil() != null) {
      cases.watch(number, conclusion.watchUntil());
    }
    events.publishEvent(new InterviewConcluded(number, conclusion.outcome()));
  }

  /** The interview is late: everyone who follows the case learns it. */
  public void remindInterview(CaseNumber number) {
    events.publishEvent(new InterviewLate(number));
  }

  /** Whether a legal representative must agree. */
  @Transactional(readOnly = true)
  public boolean guardianNeeded(CaseNumber number) {
    return !agreements.ofAge(number);
  }

  /** The answer about sharing that counts now; not given as long as nobody asked. */
  @Transactional(readOnly = true)
  public Agreement agreement(CaseNumber number) {
    return interviews.agreement(number).map(Interviews.KeptAgreement::outcome).orElse(Agreement.REFUSED);
  }

  private void past(LocalDate day, String label) {
    Refusal.unless(
        !day.isAfter(pen.today()), "Choisissez aujourd’hui ou un jour passé dans « %s ».".formatted(label));
  }
}
