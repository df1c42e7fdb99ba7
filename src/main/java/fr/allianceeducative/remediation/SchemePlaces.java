package fr.allianceeducative.remediation;

/** How many places a scheme offers in a district. */
public record SchemePlaces(String district, String schemeCode, int places) {}
