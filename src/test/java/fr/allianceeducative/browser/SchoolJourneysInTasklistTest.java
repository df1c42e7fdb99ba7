package fr.allianceeducative.browser;

import fr.allianceeducative.journey.SchoolJourneys;
import java.util.Set;

/** Pupils whom their school accompanies with its own means. */
@BrowserTest
class SchoolJourneysInTasklistTest extends JourneysInTasklist implements SchoolJourneys {

  /** Those that somebody leaves half-way. */
  static final Set<String> FORMS =
      Set.of(
          "check-exit", "choose-professions", "conclude-interview", "contribute", "draft-plan", "inform-family",
          "inform-family-of-decision", "name-referent", "open-session", "prepare-agenda", "propose-members", "qualify-signal",
          "record-agreements", "record-contact", "record-decision", "record-exchange", "record-exit", "record-interview",
          "record-transmission", "refer-case", "review-plan", "review-suspension", "review-watch", "sign-charter", "sign-plan",
          "validate-minutes", "validate-synthesis", "write-synthesis");

  SchoolJourneysInTasklistTest() {
    super(FORMS, new Met(5, 130, 20));
  }
}
