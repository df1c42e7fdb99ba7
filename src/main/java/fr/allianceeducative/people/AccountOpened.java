package fr.allianceeducative.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody new works with the house.
 *
 * @param mail where the person is reached; null when nobody has said
 */
public record AccountOpened(String userName, @Nullable String mail) {}
