package fr.allianceeducative.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody new works with the house.
 *
 * @param mail where the person is reached; null when they will say so themselves
 */
public record OpenAccount(
    String userName, String firstName, String lastName, @Nullable String mail, Functions functions) {}
