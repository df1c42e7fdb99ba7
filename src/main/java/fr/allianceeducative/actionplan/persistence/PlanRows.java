package fr.allianceeducative.actionplan.persistence;

import fr.allianceeducative.actionplan.DraftPlan;
import fr.allianceeducative.actionplan.Plan;
import fr.allianceeducative.actionplan.PlanAction;
import fr.allianceeducative.actionplan.PlannedAction;
import fr.allianceeducative.actionplan.Responsible;
import fr.allianceeducative.kernel.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** How a plan and its actions stand in their rows. */
final class PlanRows {

  private PlanRows() {}

  static SqlParameterSource parameters(long plan, PlannedAction action) {
    return new MapSqlParameterSource()
        .addValue("plan", plan)
        .addValue("type", action.type().name())
        .addValue("scheme", action.scheme())
        .addValue("what", action.what())
        .addValue("responsible", action.responsible().name())
        .addValue("name", action.responsibleName())
        .addValue("starts", action.startsOn())
        .addValue("review", action.reviewOn())
        .addValue("ends", action.endsOn());
  }

  /** Its actions stand in a table of their own. */
  static Plan plan(ResultSet row) throws SQLException {
    return new Plan(
        row.getLong("id"),
        new CaseNumber(row.getString("case_number")),
        row.getInt("version"),
        row.getString("objective"),
        DraftPlan.Rhythm.valueOf(row.getString("rhythm")),
        Plan.State.valueOf(row.getString("state")),
        row.getObject("drafted_on", LocalDate.class),
        row.getObject("signed_on", LocalDate.class),
        row.getObject("review_on", LocalDate.class),
        row.getObject("reviewed_on", LocalDate.class),
        List.of());
  }

  static PlanAction action(ResultSet row) throws SQLException {
    PlannedAction planned =
        new PlannedAction(
            PlannedAction.Type.valueOf(row.getString("type")),
            row.getString("scheme"),
            row.getString("what"),
            Responsible.valueOf(row.getString("responsible")),
            row.getString("responsible_name"),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("review_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class));
    @Nullable String result = row.getString("result");
    return new PlanAction(
        row.getLong("id"),
        planned,
        PlanAction.State.valueOf(row.getString("state")),
        result == null ? null : PlanAction.Result.valueOf(result),
        row.getObject("result_on", LocalDate.class));
  }
}
