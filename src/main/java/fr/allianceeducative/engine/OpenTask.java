package fr.allianceeducative.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task somebody has open.
 *
 * @param key id of the user task in its model
 * @param process key of its process
 * @param businessKey number of the case, or of the session
 * @param school UAI of the school it belongs to
 * @param facts routing facts of its process
 */
public record OpenTask(
    String id,
    String key,
    String process,
    @Nullable String businessKey,
    @Nullable String school,
    Map<String, Object> facts) {}
