package fr.allianceeducative.directory;

/** A bassin de formation, or the whole département for schools that the directory attaches to none. */
public record District(DistrictCode code, String name) {}
