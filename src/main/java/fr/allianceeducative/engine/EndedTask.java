package fr.allianceeducative.engine;

import org.jspecify.annotations.Nullable;

/**
 * A task that nobody has to do any more.
 *
 * @param name what was to be done, as the model says it
 * @param form id of its form; null for a task without one
 * @param businessKey number of its case or session; null when it was about none
 * @param hands user name of whoever had it last; null when it was in nobody's hands
 * @param done whether somebody did it; otherwise the path went on without it
 */
public record EndedTask(String id, String name, @Nullable String form, @Nullable String businessKey, @Nullable String hands, boolean done) {}
