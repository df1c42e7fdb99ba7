package fr.allianceeducative.diagnosis;

import static java.util.stream.Collectors.toSet;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.diagnosis.Interviews.KeptAgreement;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Turns what pupil and guardian answered into the register of shares.
 *
 * <p>A refusal closes ordinary sharing with everybody; lines that rest on the law stay as they are.
 */
@Component
class SharingAgreements {

  private static final String EVERYBODY = "Tous les partenaires";

  private final CaseDesk cases;
  private final FamilyDesk families;
  private final Interviews interviews;
  private final Pen pen;

  SharingAgreements(CaseDesk cases, FamilyDesk families, Interviews interviews, Pen pen) {
    this.cases = cases;
    this.families = families;
    this.interviews = interviews;
    this.pen = pen;
  }

  boolean ofAge(CaseNumber number) {
    return cases.caseFile(number).pupil().ofAgeOn(pen.today());
  }

  Agreement record(RecordAgreements answers) {
    CaseNumber number = answers.caseNumber();
    boolean ofAge = ofAge(number);
    GuardianAnswer guardian = ofAge ? GuardianAnswer.NOT_REQUIRED : answers.guardianAnswer();
    Refusal.unless(guardian != GuardianAnswer.NO_ANSWER, "Choisissez une réponse de la liste dans « Réponse du responsable ».");
    Agreement outcome = Agreement.of(ofAge, answers.pupilAgrees(), guardian);
    if (answers.guardian() != null) {
      families.recordGuardian(number, answers.guardian());
    }
    if (!ofAge && outcome == Agreement.GIVEN) {
      requireGuardianWhoMaySign(number);
    }
    return keep(number, new KeptAgreement(answers.pupilAgrees(), guardian, outcome, answers.partners()));
  }

  /** The awaited answer of the guardian came, or did not. */
  Agreement complete(CaseNumber number, GuardianAnswer answer) {
    KeptAgreement waiting = mustWait(number);
    Refusal.unless(
        answer != GuardianAnswer.WAITING && answer != GuardianAnswer.NOT_REQUIRED,
        "Choisissez une réponse de la liste dans « Réponse du responsable ».");
    if (answer == GuardianAnswer.GIVEN && !ofAge(number)) {
      requireGuardianWhoMaySign(number);
    }
    Agreement outcome = answer == GuardianAnswer.GIVEN ? Agreement.GIVEN : Agreement.REFUSED;
    return keep(number, new KeptAgreement(waiting.pupilAgrees(), answer, outcome, waiting.partners()));
  }

  /** The same from the family itself, which answers for each partner on its own. */
  Agreement answered(CaseNumber number, boolean agrees, Set<String> partners) {
    KeptAgreement waiting = mustWait(number);
    if (agrees && !ofAge(number)) {
      requireGuardianWhoMaySign(number);
    }
    List<PartnerAgreement> answers =
        waiting.partners().stream()
            .map(
                each ->
                    new PartnerAgreement(each.partner(), each.what(), each.accepted() && partners.contains(each.partner())))
            .toList();
    return keep(
        number,
        new KeptAgreement(
            waiting.pupilAgrees(),
            agrees ? GuardianAnswer.GIVEN : GuardianAnswer.REFUSED,
            agrees ? Agreement.GIVEN : Agreement.REFUSED,
            answers));
  }

  /** The answer that waits for a legal representative. */
  Optional<KeptAgreement> waiting(CaseNumber number) {
    return interviews.agreement(number).filter(kept -> kept.outcome() == Agreement.WAITING);
  }

  private KeptAgreement mustWait(CaseNumber number) {
    return waiting(number)
        .orElseThrow(() -> new Refusal("La réponse du responsable est déjà enregistrée : rechargez la page."));
  }

  /** The family does not wish to be met: nothing is shared either. */
  void refuse(CaseNumber number) {
    keep(number, new KeptAgreement(false, GuardianAnswer.REFUSED, Agreement.REFUSED, List.of()));
  }

  private void requireGuardianWhoMaySign(CaseNumber number) {
    Refusal.unless(
        families.guardians(number).stream().anyMatch(Guardian::parentalAuthority),
        "L’élève est mineur : nommez le responsable légal qui exerce l’autorité parentale et donne son accord.");
  }

  private Agreement keep(CaseNumber number, KeptAgreement agreement) {
    interviews.add(number, agreement, pen.today(), pen.author());
    switch (agreement.outcome()) {
      case GIVEN -> agreement.partners().forEach(partner -> share(number, partner, partner.accepted()));
      case REFUSED -> close(number, agreement.partners());
      case WAITING ->
          agreement.partners().stream()
              .filter(PartnerAgreement::accepted)
              .forEach(partner -> families.askShare(number, partner.partner(), partner.what()));
    }
    return agreement.outcome();
  }

  private void close(CaseNumber number, List<PartnerAgreement> named) {
    named.forEach(partner -> share(number, partner, false));
    Set<String> closed = named.stream().map(PartnerAgreement::partner).collect(toSet());
    Set<String> seen = new HashSet<>();
    for (Share share : families.shares(number)) {
      boolean newest = seen.add(share.partner());
      if (newest && share.holdsOn(pen.today()) && share.isAgreement() && !closed.contains(share.partner())) {
        families.recordShare(number, share.partner(), share.what(), Share.Basis.AGREEMENT, false);
      }
    }
    families.recordShare(number, EVERYBODY, "Partage ordinaire", Share.Basis.AGREEMENT, false);
  }

  private void share(CaseNumber number, PartnerAgreement partner, boolean agreed) {
    families.recordShare(number, partner.partner(), partner.what(), Share.Basis.AGREEMENT, agreed);
  }
}
