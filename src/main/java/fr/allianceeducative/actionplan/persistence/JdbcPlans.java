package fr.allianceeducative.actionplan.persistence;

import fr.allianceeducative.actionplan.DraftPlan;
import fr.allianceeducative.actionplan.Plan;
import fr.allianceeducative.actionplan.PlanAction;
import fr.allianceeducative.actionplan.Plans;
import fr.allianceeducative.actionplan.ReviewPlan;
import fr.allianceeducative.actionplan.SignPlan;
import fr.allianceeducative.actionplan.SignPlan.Signatory;
import fr.allianceeducative.kernel.CaseNumber;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Plans and their actions in the database. */
@Repository
class JdbcPlans implements Plans {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  JdbcPlans(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public void add(DraftPlan draft, LocalDate today) {
    String number = draft.caseNumber().value();
    jdbc.sql("update alliance.plan set state = 'ENDED' where case_number = :number and state in ('DRAFT', 'STARTED')")
        .param("number", number)
        .update();
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into alliance.plan (case_number, version, objective, rhythm, state, drafted_on) values (:number,"
                + " (select coalesce(max(version), 0) + 1 from alliance.plan where case_number = :number),"
                + " :objective, :rhythm, 'DRAFT', :today)")
        .param("number", number)
        .param("objective", draft.objective())
        .param("rhythm", draft.rhythm().name())
        .param("today", today)
        .update(key, "id");
    long plan = Objects.requireNonNull(key.getKeyAs(Long.class));
    batches.batchUpdate(
        "insert into alliance.plan_action (plan_id, type, scheme, what, responsible, responsible_name, starts_on,"
            + " review_on, ends_on, state) values (:plan, :type, :scheme, :what, :responsible, :name, :starts, :review,"
            + " :ends, 'PLANNED')",
        draft.actions().stream().map(action -> PlanRows.parameters(plan, action)).toArray(SqlParameterSource[]::new));
  }

  @Override
  public Optional<Plan> latest(CaseNumber number) {
    return jdbc.sql(
            "select * from alliance.plan where case_number = :number order by version desc fetch first 1 rows only")
        .param("number", number.value())
        .query((row, index) -> PlanRows.plan(row))
        .optional()
        .map(plan -> withActions(plan));
  }

  private Plan withActions(Plan plan) {
    List<PlanAction> actions =
        jdbc.sql("select * from alliance.plan_action where plan_id = :plan order by id")
            .param("plan", plan.id())
            .query((row, index) -> PlanRows.action(row))
            .list();
    return new Plan(plan.id(), plan.caseNumber(), plan.version(), plan.objective(), plan.rhythm(), plan.state(),
        plan.draftedOn(), plan.signedOn(), plan.reviewOn(), plan.reviewedOn(), actions);
  }

  @Override
  public void sign(long planId, SignPlan signature, LocalDate reviewOn) {
    jdbc.sql(
            "update alliance.plan set state = 'STARTED', signed_on = :on, youth_signed = :youth,"
                + " family_signed = :family, school_signed = :school, review_on = :review where id = :plan")
        .param("on", signature.signedOn())
        .param("youth", signature.signatures().contains(Signatory.YOUTH))
        .param("family", signature.signatures().contains(Signatory.FAMILY))
        .param("school", signature.signatures().contains(Signatory.SCHOOL))
        .param("review", reviewOn)
        .param("plan", planId)
        .update();
    jdbc.sql("update alliance.plan_action set state = 'RUNNING' where plan_id = :plan and starts_on <= :on")
        .param("plan", planId)
        .param("on", signature.signedOn())
        .update();
  }

  @Override
  public void review(long planId, ReviewPlan review, LocalDate today) {
    jdbc.sql(
            "update alliance.plan set outcome = :outcome, reviewed_on = :today,"
                + " review_on = coalesce(:next, review_on) where id = :plan")
        .param("outcome", review.decision().name())
        .param("today", today)
        .param("next", review.nextReviewOn(), Types.DATE)
        .param("plan", planId)
        .update();
    batches.batchUpdate(
        "update alliance.plan_action set result = :result, result_note = :note, result_on = :today, state = :state"
            + " where id = :id and plan_id = :plan",
        review.results().entrySet().stream()
            .map(
                each ->
                    new MapSqlParameterSource()
                        .addValue("result", each.getValue().result().name())
                        .addValue("note", each.getValue().note())
                        .addValue("today", today)
                        .addValue("state", each.getValue().result().leadsTo().name())
                        .addValue("id", each.getKey())
                        .addValue("plan", planId))
            .toArray(SqlParameterSource[]::new));
  }

  @Override
  public void state(long planId, Plan.State state) {
    jdbc.sql("update alliance.plan set state = :state where id = :plan")
        .param("state", state.name())
        .param("plan", planId)
        .update();
  }
}
