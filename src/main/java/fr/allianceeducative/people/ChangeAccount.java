package fr.allianceeducative.people;

/** A person is called, does or works somewhere else than the account says. */
public record ChangeAccount(String userName, String firstName, String lastName, Functions functions) {}
