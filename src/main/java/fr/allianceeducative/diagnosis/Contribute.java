package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one profession sees the situation: what the pupil can build on as well as what is difficult.
 *
 * @param protectedNote under professional secrecy, kept apart; null when there is none
 */
public record Contribute(
    CaseNumber caseNumber,
    Role profession,
    Domain domain,
    @Nullable String potentialities,
    @Nullable String difficulties,
    @Nullable String hypotheses,
    Set<Need> needs,
    @Nullable String protectedNote) {

  public Contribute {
    needs = Set.copyOf(needs);
    potentialities = Wording.required(potentialities, 2000, "Potentialités");
    difficulties = Wording.required(difficulties, 2000, "Difficultés");
    hypotheses = Wording.optional(hypotheses, 2000, "Hypothèses");
    protectedNote = Wording.optional(protectedNote, 4000, "Note protégée");
    Refusal.unless(
        protectedNote == null || Professions.UNDER_SECRECY.contains(profession),
        "Votre profession n’écrit pas de note protégée : effacez-la, ou gardez ce qui est utile à tous.");
  }
}
