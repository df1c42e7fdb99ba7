package fr.allianceeducative.journey;

/** A pupil of each kind, driven to the end. Whoever runs it says with which hands the people answer. */
interface EveryJourney extends SchoolJourneys, DistrictJourneys {}
