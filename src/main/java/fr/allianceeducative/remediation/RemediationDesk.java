package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.SharingDesk;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.remediation.Placement.State;
import fr.allianceeducative.remediation.PlacementMoved.Step;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The search for a scheme that takes the pupil in, from what must be known to the end of the stay. */
@Service
@Transactional
public class RemediationDesk {

  private final Placements placements;
  private final SchemeTable schemes;
  private final CaseDesk cases;
  private final FamilyDesk families;
  private final SharingDesk sharing;
  private final Directory directory;
  private final Pen pen;
  private final ApplicationEventPublisher events;

  RemediationDesk(Placements placements, SchemeTable schemes, CaseDesk cases, FamilyDesk families, SharingDesk sharing,
      Directory directory, Pen pen, ApplicationEventPublisher events) {
    this.placements = placements;
    this.schemes = schemes;
    this.cases = cases;
    this.families = families;
    this.sharing = sharing;
    this.directory = directory;
    this.pen = pen;
    this.events = events;
  }

  /** Keeps what decides on schemes, and a legal representative who was added; returns whether any scheme is open. */
  public boolean describe(Situation situation, @Nullable Guardian guardian) {
    if (guardian != null) {
      families.recordGuardian(situation.caseNumber(), guardian);
    }
    placements.add(situation, pen.today(), pen.author());
    tell(situation.caseNumber(), Step.DESCRIBED);
    return matches(situation.caseNumber()).stream().anyMatch(Match::open);
  }

  /** Every scheme for pupils of this kind of school, with what keeps it closed to this one. */
  @Transactional(readOnly = true)
  public List<Match> matches(CaseNumber number) {
    CaseFile file = cases.caseFile(number);
    Situation situation = situation(number);
    Optional<School> school = directory.school(file.school());
    Map<String, Integer> free =
        school.map(known -> placements.freePlaces(known.district().value())).orElseGet(Map::of);
    return schemes.schemesFor(school.map(School::type).orElse(SchoolType.OTHER)).stream()
        .map(scheme -> new Match(scheme, scheme.obstacles(situation, file.pupil()), free.get(scheme.code())))
        .toList();
  }

  /**
   * Applies to a scheme that is open to the pupil. Nobody outside the school is asked before a référent is named, and a minor
   * does not apply without the agreement the scheme asks for.
   */
  public void apply(ApplyToScheme application) {
    sharing.mustBeOpen(application.caseNumber());
    CaseFile file = cases.caseFile(application.caseNumber());
    Refusal.unless(
        file.referent() != null,
        "Ce dossier n’a pas encore de référent : demandez à la direction d’en nommer un avant de candidater.");
    Scheme scheme =
        matches(application.caseNumber()).stream()
            .filter(match -> match.open() && match.scheme().code().equals(application.schemeCode()))
            .map(Match::scheme)
            .findFirst()
            .orElseThrow(() -> new Refusal("Choisissez un dispositif de la liste de ceux qui sont ouverts à l’élève."));
    boolean agreed = scheme.needsAgreement(file.pupil(), pen.today());
    if (agreed) {
      mustHaveAgreement(application);
    }
    placements.add(application, scheme,
        directory.school(file.school()).map(school -> school.district().value()).orElse(null), pen.today(), pen.author());
    events.publishEvent(new ApplicationSent(application.caseNumber(), scheme.name(), agreed));
    tell(application.caseNumber(), Step.APPLIED);
  }

  public void recordAnswer(RecordSchemeAnswer answer) {
    Placement placement = placement(answer.caseNumber());
    placement.mustBe(EnumSet.of(State.APPLIED, State.WAITING_LIST));
    notTomorrow(answer.decidedOn());
    placements.answered(placement, answer, pen.author());
    tell(answer.caseNumber(), Step.valueOf(answer.decision().name()));
  }

  public void recordEntry(RecordSchemeEntry entry) {
    Placement placement = placement(entry.caseNumber());
    placement.mustBe(EnumSet.of(State.ADMITTED));
    placements.entered(placement, entry);
    tell(entry.caseNumber(), Step.ENTERED);
  }

  public void review(ReviewPlacement review) {
    Placement placement = placement(review.caseNumber());
    placement.mustBe(EnumSet.of(State.ENTERED));
    notTomorrow(review.reviewedOn());
    placements.reviewed(placement, review, pen.author());
    tell(review.caseNumber(), Step.valueOf(review.result().name()));
  }

  /** Writes down that nothing fits, with every scheme that was looked at and what kept it closed. */
  public void recordNoScheme(RecordNoScheme found) {
    placements.add(found, matches(found.caseNumber()), pen.today(), pen.author());
    tell(found.caseNumber(), Step.NO_SCHEME);
  }

  /** The application that counts now. */
  @Transactional(readOnly = true)
  public Placement placement(CaseNumber number) {
    return placements.last(number).orElseThrow(() -> new Refusal("Choisissez d’abord un dispositif pour cet élève."));
  }

  private void mustHaveAgreement(ApplyToScheme application) {
    Refusal.unless(
        families.guardians(application.caseNumber()).stream().anyMatch(each -> each.parentalAuthority() && each.reachable()),
        "L’élève est mineur et aucun responsable légal joignable n’est enregistré : choisissez « Aucun », puis cherchez"
            + " encore en ajoutant ses coordonnées.");
    Refusal.unless(
        application.agreementGiven() || situation(application.caseNumber()).agreement() == Situation.Agreement.GIVEN,
        "Ce dispositif demande l’accord d’un responsable légal : recueillez-le, puis cochez la case avant de candidater.");
  }

  private Situation situation(CaseNumber number) {
    return placements.situation(number).orElseThrow(() -> new Refusal("Précisez d’abord la situation de l’élève."));
  }

  private void notTomorrow(LocalDate day) {
    Refusal.unless(
        !day.isAfter(pen.today()), "Cette date n’est pas encore passée : choisissez aujourd’hui ou une date plus tôt.");
  }

  private void tell(CaseNumber number, Step step) {
    events.publishEvent(new PlacementMoved(number, step));
  }
}
