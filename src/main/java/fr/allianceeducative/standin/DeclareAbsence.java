package fr.allianceeducative.standin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody will be away.
 *
 * @param substitute null: the team does the work
 */
public record DeclareAbsence(
    String userName, @Nullable String substitute, @Nullable LocalDate from, @Nullable LocalDate until) {}
