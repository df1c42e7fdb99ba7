package fr.allianceeducative.diagnosis.persistence;

import fr.allianceeducative.casefile.ForgetsRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases calls, interviews, agreements, looks of the professions, protected notes with what they were closed with, syntheses. */
@Repository
class JdbcDiagnosisForgets extends ForgetsRows {

  JdbcDiagnosisForgets(JdbcClient jdbc) {
    super(
        jdbc,
        "delete from alliance.interview_point where interview_id in"
            + " (select id from alliance.interview where case_number in (:cases))",
        "delete from alliance.interview where case_number in (:cases)",
        "delete from alliance.contact_attempt where case_number in (:cases)",
        "delete from alliance.sharing_agreement_partner where agreement_id in"
            + " (select id from alliance.sharing_agreement where case_number in (:cases))",
        "delete from alliance.sharing_agreement where case_number in (:cases)",
        "delete from alliance.interview_conclusion where case_number in (:cases)",
        "delete from alliance.contribution_request where case_number in (:cases)",
        "delete from alliance.contribution_need where contribution_id in"
            + " (select id from alliance.contribution where case_number in (:cases))",
        "delete from alliance.contribution where case_number in (:cases)",
        "delete from alliance.protected_note where case_number in (:cases)",
        "delete from alliance.synthesis where case_number in (:cases)",
        "delete from alliance.synthesis_validation where case_number in (:cases)");
  }
}
