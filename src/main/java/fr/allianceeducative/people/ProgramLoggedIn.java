package fr.allianceeducative.people;

/**
 * A program sent a right password with a request, as it does with each.
 *
 * @param address from which
 */
public record ProgramLoggedIn(Staff staff, String address) {}
