package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil leaves the school.
 *
 * @param classLeft null when nobody wrote it
 * @param nextYearContact who keeps the link during the year after; null when nobody is named
 */
public record RecordDeparture(
    CaseNumber caseNumber,
    LocalDate leftOn,
    Motive motive,
    @Nullable String classLeft,
    Diploma diploma,
    Destination destination,
    RightToReturn rightToReturn,
    Contact contact,
    @Nullable String nextYearContact) {

  /** Why the pupil leaves. */
  public enum Motive {
    CHANGE_OF_SCHOOL,
    MOVE,
    RESIGNATION,
    NOT_ENROLLED_AGAIN,
    END_OF_CONTRACT,
    END_OF_STUDIES,
    OTHER
  }

  /** Where the pupil goes; only another school makes the document on the right to return pointless. */
  public enum Destination {
    SCHOOL,
    APPRENTICESHIP,
    TRAINING,
    EMPLOYMENT,
    CIVIC_SERVICE,
    ACCOMPANIMENT,
    NO_SOLUTION,
    UNKNOWN
  }

  /** What was done with the written document on the right to come back into training. */
  public enum RightToReturn {
    HANDED_OVER,
    SENT,
    NOT_CONCERNED
  }

  /**
   * How to find the pupil again.
   *
   * @param upToDate false when the family could not be reached
   */
  public record Contact(boolean upToDate, @Nullable String phone, @Nullable String mail) {

    public Contact {
      Written.fits(phone, 40, "Téléphone");
      Written.fits(mail, Written.LINE, "Courriel");
      Refusal.unless(
          !upToDate || phone != null || mail != null,
          "Notez un téléphone ou un courriel, ou indiquez que la famille n’a pas pu être jointe.");
    }
  }

  public RecordDeparture {
    Written.fits(classLeft, 60, "Classe quittée");
    Written.fits(nextYearContact, Written.LINE, "Personne qui gardera le lien");
    Refusal.unless(
        destination == Destination.SCHOOL || rightToReturn != RightToReturn.NOT_CONCERNED,
        "L’élève ne rejoint pas un autre établissement : remettez ou envoyez le document « droit au retour en formation »,"
            + " puis indiquez-le ici.");
  }
}
