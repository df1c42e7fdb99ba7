package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.remediation.Situation.Agreement;
import fr.allianceeducative.remediation.Situation.Enrolment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A scheme and its conditions, as a row of the table of schemes states them. Ages are inclusive and counted on the day of
 * entry; a 0 among the months or under {@code agreementUnder} means no limit.
 *
 * @param maxAgeRecognised limit for a pupil with a recognised disability
 * @param agreementUnder age under which a legal representative has to agree
 */
public record Scheme(
    String code,
    String name,
    int minAge,
    int maxAge,
    int maxAgeRecognised,
    Admits admits,
    Diploma diplomaLimit,
    int minMonthsOut,
    int maxMonthsOut,
    int agreementUnder,
    boolean priorityArea,
    String prescriber) {

  /** Whom a scheme takes. */
  public enum Admits {
    ENROLLED,
    LEFT,
    ANY
  }

  /** Why the scheme is not open to the pupil, in French sentences; none when it is. */
  public List<String> obstacles(Situation situation, Pupil pupil) {
    List<String> found = new ArrayList<>();
    int age = pupil.ageOn(situation.entryFrom());
    int oldest = situation.recognised() ? maxAgeRecognised : maxAge;
    if (age < minAge) {
      found.add("%d ans à l’entrée : il faut %d ans au moins.".formatted(age, minAge));
    }
    if (age > oldest) {
      found.add("%d ans à l’entrée : il faut %d ans au plus.".formatted(age, oldest));
    }
    if (admits == Admits.ENROLLED && situation.enrolment() == Enrolment.LEFT) {
      found.add("Réservé aux élèves inscrits dans un établissement.");
    }
    if (admits == Admits.LEFT && situation.enrolment() == Enrolment.ENROLLED) {
      found.add("Réservé aux jeunes sortis de formation.");
    }
    if (situation.diploma().level() > diplomaLimit.level()) {
      found.add("Diplôme au plus : %s.".formatted(diplomaLimit.label()));
    }
    addMonths(situation, found);
    if (priorityArea && !situation.priorityArea()) {
      found.add("Réservé aux habitants d’un quartier prioritaire.");
    }
    if (situation.agreement() == Agreement.REFUSED && age < agreementUnder) {
      found.add("Le responsable légal n’a pas donné son accord.");
    }
    return found;
  }

  /** Whether a legal representative has to agree that the pupil applies on a day. */
  public boolean needsAgreement(Pupil pupil, LocalDate day) {
    return pupil.ageOn(day) < agreementUnder;
  }

  private void addMonths(Situation situation, List<String> found) {
    if (situation.enrolment() == Enrolment.LEFT && situation.monthsOut() < minMonthsOut) {
      found.add("Sorti depuis %d mois : il faut %d mois au moins.".formatted(situation.monthsOut(), minMonthsOut));
    }
    if (maxMonthsOut > 0 && situation.monthsOut() >= maxMonthsOut) {
      found.add("Sorti depuis %d mois : il faut moins de %d mois.".formatted(situation.monthsOut(), maxMonthsOut));
    }
  }
}
