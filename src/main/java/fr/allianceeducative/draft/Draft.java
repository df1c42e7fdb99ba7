package fr.allianceeducative.draft;

import java.time.Instant;

/**
 * What one person has begun to write in one task.
 *
 * @param author user name
 * @param answers the form's answers so far, a JSON object
 */
public record Draft(String taskId, String author, String answers, Instant savedAt) {}
