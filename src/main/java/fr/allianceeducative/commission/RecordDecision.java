package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the session did with one case of its agenda. */
public sealed interface RecordDecision {

  SessionNumber session();

  CaseNumber caseNumber();

  /** There was no time: the case waits for another session. */
  record NotExamined(SessionNumber session, CaseNumber caseNumber) implements RecordDecision {}

  /** The body examined the case and decided together. See {@link Minute.Content} for the fields. */
  record Examined(
      SessionNumber session,
      CaseNumber caseNumber,
      String summary,
      @Nullable String analysis,
      Measure measure,
      Minute.@Nullable Action action,
      boolean familyInformed)
      implements RecordDecision {

    public Examined {
      Texts.atMost(2000, summary, "Exposé synthétique");
      Texts.atMost(2000, analysis, "Analyse");
      if (action != null) {
        Texts.atMost(500, action.what(), "Action");
        Texts.atMost(200, action.responsible(), "Responsable");
      }
    }
  }

  /** An action with its responsible and its date, or none of the three. */
  static Minute.@Nullable Action action(
      @Nullable String what, @Nullable String responsible, @Nullable LocalDate dueOn) {
    if (what == null && responsible == null && dueOn == null) {
      return null;
    }
    if (what == null || responsible == null || dueOn == null) {
      throw new Refusal("Une action décidée a un responsable et une échéance : remplissez les trois champs.");
    }
    return new Minute.Action(what, responsible, dueOn);
  }
}
