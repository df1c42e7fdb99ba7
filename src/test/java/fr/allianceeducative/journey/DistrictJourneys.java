package fr.allianceeducative.journey;

/** Pupils for whom their school asks others: the district, the circonscription, schemes outside. */
public interface DistrictJourneys extends DistrictJourney, PrimarySchoolJourney, NoSchemeJourney {}
