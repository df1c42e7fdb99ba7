package fr.allianceeducative.actionplan;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to the plan of a pupil.
 *
 * <p>A plan may change, that is everybody's right: each writing is a new version and nothing agreed before is lost.
 */
@Service
@Transactional
public class PlanDesk {

  private final CaseDesk cases;
  private final Plans plans;
  private final Exchanges exchanges;
  private final Pen pen;
  private final ApplicationEventPublisher events;

  PlanDesk(
      CaseDesk cases, Plans plans, Exchanges exchanges, Pen pen, ApplicationEventPublisher events) {
    this.cases = cases;
    this.plans = plans;
    this.exchanges = exchanges;
    this.pen = pen;
    this.events = events;
  }

  /** Writes down the next version of the plan. */
  public void draftPlan(DraftPlan command) {
    LocalDate today = pen.today();
    Refusal.unless(
        command.actions().stream().noneMatch(action -> action.endsOn().isBefore(today)),
        "Une action se termine avant aujourd’hui : choisissez une date de fin à venir.");
    plans.add(command, today);
    events.publishEvent(new PlanDrafted(command.caseNumber()));
  }

  /** Writes down what youth, family and school answered; a signed plan begins. */
  public void signPlan(SignPlan command) {
    Plan plan = latest(command.caseNumber());
    switch (command.answer()) {
      case SIGNED -> start(plan, command);
      case REFUSED -> {
        plans.state(plan.id(), Plan.State.REFUSED);
        events.publishEvent(new PlanRefused(plan.caseNumber()));
      }
      case REWORK -> plans.state(plan.id(), Plan.State.DRAFT);
    }
  }

  /** Notes an exchange; the silence counts from it. */
  public void recordExchange(RecordExchange command) {
    LocalDate today = pen.today();
    Refusal.unless(!command.heldOn().isAfter(today), "Choisissez une date d’échange qui n’est pas dans le futur.");
    Refusal.unless(!command.nextOn().isBefore(today), "Choisissez un prochain échange à venir.");
    exchanges.add(
        new Exchange(command.caseNumber(), command.heldOn(), command.channel(), command.heard(), command.colour(),
            command.content(), command.nextOn(), pen.author()));
    events.publishEvent(new ExchangeRecorded(command.caseNumber(), command.colour()));
  }

  /** Says that nobody has noted an exchange for too long. */
  public void remindReferent(CaseNumber number) {
    events.publishEvent(new ExchangeAwaited(number));
  }

  /** Writes down what came of the plan. Every action gets a result. */
  public void reviewPlan(ReviewPlan command) {
    LocalDate today = pen.today();
    Refusal.unless(
        command.nextReviewOn() == null || command.nextReviewOn().isAfter(today), "Choisissez un prochain point à venir.");
    plans.latest(command.caseNumber()).filter(Plan::isStarted).ifPresent(plan -> review(plan, command, today));
    events.publishEvent(new PlanReviewed(command.caseNumber(), command.decision()));
  }

  /** Whether a signed plan is under way; a commission may ask for a follow-up before there is one. */
  @Transactional(readOnly = true)
  public boolean planIsStarted(CaseNumber number) {
    return plans.latest(number).filter(Plan::isStarted).isPresent();
  }

  /** What the dates of the follow-up count from; the plan of a case may have ended meanwhile. */
  @Transactional(readOnly = true)
  public FollowUp followUp(CaseNumber number) {
    Optional<Plan> plan = plans.latest(number).filter(Plan::isStarted);
    Optional<Exchange> last = exchanges.last(number);
    LocalDate lastTouch =
        Stream.of(plan.map(Plan::signedOn), plan.map(Plan::reviewedOn), last.map(Exchange::heldOn))
            .flatMap(Optional::stream)
            .max(LocalDate::compareTo)
            .orElse(pen.today());
    return new FollowUp(
        lastTouch,
        plan.map(Plan::rhythm).orElse(DraftPlan.Rhythm.WEEKLY),
        last.map(Exchange::colour).orElse(null),
        last.map(Exchange::nextOn).orElse(null),
        plan.map(Plan::reviewOn).orElse(null));
  }

  /** The exchange held last; empty before the first. */
  @Transactional(readOnly = true)
  public Optional<Exchange> lastExchange(CaseNumber number) {
    return exchanges.last(number);
  }

  /** The newest version; empty before the first. */
  @Transactional(readOnly = true)
  public Optional<Plan> plan(CaseNumber number) {
    return plans.latest(number);
  }

  private void review(Plan plan, ReviewPlan command, LocalDate today) {
    command.checkComplete(plan.actions());
    plans.review(plan.id(), command, today);
    if (!command.decision().keepsPlan()) {
      plans.state(plan.id(), Plan.State.ENDED);
    }
  }

  private void start(Plan plan, SignPlan command) {
    LocalDate today = pen.today();
    Refusal.unless(
        command.signedOn() != null && !command.signedOn().isAfter(today),
        "Choisissez une date de signature qui n’est pas dans le futur.");
    boolean ofAge = cases.caseFile(plan.caseNumber()).pupil().ofAgeOn(today);
    Refusal.unless(
        ofAge || command.signatures().contains(SignPlan.Signatory.FAMILY),
        "Cet élève est mineur : recueillez la signature de la famille.");
    Refusal.unless(
        !ofAge || command.signatures().contains(SignPlan.Signatory.YOUTH),
        "Cet élève est majeur : recueillez sa signature.");
    plans.sign(plan.id(), command, plan.firstReview());
    events.publishEvent(new PlanStarted(plan.caseNumber()));
  }

  private Plan latest(CaseNumber number) {
    return plans.latest(number)
        .orElseThrow(() -> new Refusal("Ce dossier n’a pas encore de plan : rédigez-le d’abord."));
  }
}
