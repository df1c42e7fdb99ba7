package fr.allianceeducative.journey;

/** Pupils whom their school accompanies to the end with its own means. */
public interface SchoolJourneys extends WatchJourney, PlanJourney, CommissionJourney, RefusalJourney {}
