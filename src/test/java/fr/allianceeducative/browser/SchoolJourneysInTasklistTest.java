package fr.allianceeducative.browser;

import fr.allianceeducative.journey.SchoolJourneys;

/** Pupils whom their school accompanies with its own means. */
@BrowserTest
class SchoolJourneysInTasklistTest extends JourneysInTasklist implements SchoolJourneys {

  SchoolJourneysInTasklistTest() {
    super(new Met(5, 999, 999, 999));
  }
}
