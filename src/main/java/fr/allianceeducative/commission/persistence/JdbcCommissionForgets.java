package fr.allianceeducative.commission.persistence;

import fr.allianceeducative.casefile.ForgetsRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases why a case was presented, and what was noted and decided. */
@Repository
class JdbcCommissionForgets extends ForgetsRows {

  JdbcCommissionForgets(JdbcClient jdbc) {
    super(
        jdbc,
        "delete from alliance.commission_decision where case_number in (:cases)",
        "delete from alliance.commission_referral where case_number in (:cases)");
  }
}
