package fr.allianceeducative.diagnosis;

import fr.allianceeducative.people.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A note under professional secrecy, as the reader may see it.
 *
 * @param author user name
 * @param text null for every reader of another profession
 */
public record ProtectedNote(Role profession, @Nullable String author, LocalDate writtenOn, @Nullable String text) {}
