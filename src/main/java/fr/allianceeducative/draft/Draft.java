package fr.allianceeducative.draft;

import java.time.Instant;

/**
 * What one person has begun to write before it is sent.
 *
 * @param place a task, by its id; a form that starts a path ({@link DraftDesk#start}); or a page of the house, by its address
 * @param author user name, or whoever holds a personal link
 * @param answers the form's answers so far, a JSON object
 */
public record Draft(String place, String author, String answers, Instant savedAt) {}
