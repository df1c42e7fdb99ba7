package fr.allianceeducative.people;

/** An account was made, or its functions or place changed. */
public record RightsChanged(String userName) {}
