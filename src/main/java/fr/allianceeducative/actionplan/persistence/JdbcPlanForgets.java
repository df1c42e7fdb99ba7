package fr.allianceeducative.actionplan.persistence;

import fr.allianceeducative.casefile.ForgetsRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases all its versions, its actions and what was said in exchanges. */
@Repository
class JdbcPlanForgets extends ForgetsRows {

  JdbcPlanForgets(JdbcClient jdbc) {
    super(
        jdbc,
        "delete from alliance.plan_action where plan_id in"
            + " (select id from alliance.plan where case_number in (:cases))",
        "delete from alliance.plan where case_number in (:cases)",
        "delete from alliance.plan_exchange where case_number in (:cases)");
  }
}
