package fr.allianceeducative.remediation.persistence;

import fr.allianceeducative.casefile.ForgetsRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases situation, applications, what structures answered, departure and checks. */
@Repository
class JdbcRemediationForgets extends ForgetsRows {

  JdbcRemediationForgets(JdbcClient jdbc) {
    super(
        jdbc,
        "delete from alliance.placement_note where placement_id in"
            + " (select id from alliance.placement where case_number in (:cases))",
        "delete from alliance.placement where case_number in (:cases)",
        "delete from alliance.no_scheme_check where no_scheme_id in"
            + " (select id from alliance.no_scheme where case_number in (:cases))",
        "delete from alliance.no_scheme where case_number in (:cases)",
        "delete from alliance.remediation_situation where case_number in (:cases)",
        "delete from alliance.exit_check where case_number in (:cases)",
        "delete from alliance.exit_review where case_number in (:cases)",
        "delete from alliance.departure where case_number in (:cases)");
  }
}
