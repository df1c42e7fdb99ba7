package fr.allianceeducative.browser;

import fr.allianceeducative.journey.DistrictJourneys;

/** Pupils for whom their school asks others. */
@BrowserTest
class DistrictJourneysInTasklistTest extends JourneysInTasklist implements DistrictJourneys {

  DistrictJourneysInTasklistTest() {
    super(new Met(3, 999, 999, 999));
  }
}
