package fr.allianceeducative.browser;

import fr.allianceeducative.journey.DistrictJourneys;
import java.util.Set;

/** Pupils for whom their school asks others; the forms of the school are left half-way in {@link SchoolJourneysInTasklistTest}. */
@BrowserTest
class DistrictJourneysInTasklistTest extends JourneysInTasklist implements DistrictJourneys {

  /** Those that somebody leaves half-way. */
  static final Set<String> FORMS =
      Set.of(
          "choose-scheme", "describe-situation", "examine-in-district", "fill-liaison", "record-departure", "record-no-scheme",
          "record-scheme-answer", "record-scheme-entry", "review-placement");

  DistrictJourneysInTasklistTest() {
    super(FORMS, new Met(3, 120, 30));
  }
}
