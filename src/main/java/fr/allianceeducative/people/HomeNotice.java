package fr.allianceeducative.people;

/**
 * Something to know before one begins.
 *
 * @param sentence in French, for the person alone
 * @param address where it leads
 */
public record HomeNotice(String sentence, String address) {}
