package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the professions, the pupil and the family see together.
 *
 * @param healthNeeds that there are some, never which
 * @param otherSkills outside school: sport, volunteering, a job
 */
public record WriteSynthesis(
    CaseNumber caseNumber,
    String potentialities,
    String difficulties,
    boolean healthNeeds,
    @Nullable String schoolSkills,
    @Nullable String socialSkills,
    @Nullable String otherSkills,
    String pupilVoice,
    String familyVoice,
    @Nullable RiskLevel risk) {

  public WriteSynthesis {
    potentialities = Wording.required(potentialities, 4000, "Potentialités");
    difficulties = Wording.required(difficulties, 4000, "Difficultés");
    schoolSkills = Wording.optional(schoolSkills, 1000, "Scolaires");
    socialSkills = Wording.optional(socialSkills, 1000, "Sociales");
    otherSkills = Wording.optional(otherSkills, 1000, "Hors de l’école");
    pupilVoice = Wording.required(pupilVoice, 2000, "Ce que dit l’élève");
    familyVoice = Wording.required(familyVoice, 2000, "Ce que dit la famille");
  }
}
