package fr.allianceeducative.district;

/**
 * What becomes of a liaison sheet that was filled in.
 *
 * @param examiners group that will examine it
 */
public record Submission(EntryRule.Admission admission, String examiners) {}
