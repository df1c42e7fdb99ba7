package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The family learned the decision.
 *
 * @param answer what pupil and family say about it
 */
public record InformFamily(
    CaseNumber caseNumber, LocalDate toldOn, Channel channel, boolean pupilTold, @Nullable String answer) {

  /** How they learned it. */
  public enum Channel {
    MEETING,
    PHONE,
    MAIL,
    LETTER
  }

  public InformFamily {
    Texts.atMost(1000, answer, "Ce que disent l’élève et sa famille");
  }
}
