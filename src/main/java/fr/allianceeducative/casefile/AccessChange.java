package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;

/** What a room decides about who may see a case. */
public sealed interface AccessChange {

  /** Nothing: the event is of another kind. */
  record None() implements AccessChange {}

  /** A member signed the charter: sees the case from today until the alliance, or the school year, ends. */
  record MemberEnters(String userName) implements AccessChange {}

  /** Somebody to whom the case was closed gave a reason to see it: from today to a day, or until the case closes or moves. */
  record ExceptionEnters(String userName, LocalDate until) implements AccessChange {}

  /** A member left the alliance before its end: today is not theirs any more. */
  record MemberLeaves(String userName) implements AccessChange {}

  /** The case goes to the district of its school: people there see it from today. */
  record DistrictEnters() implements AccessChange {}

  /** The district has nothing left to do with the case. */
  record DistrictLeaves() implements AccessChange {}

  /** An event of a room that may change who sees a case; whatever is open ends by itself when the case is closed or moves. */
  interface Event {

    CaseNumber caseNumber();

    AccessChange access();
  }
}
