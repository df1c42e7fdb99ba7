package fr.allianceeducative.alliance.persistence;

import fr.allianceeducative.casefile.ForgetsRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases what the family answered, and the members with the reason why each was asked. */
@Repository
class JdbcAllianceForgets extends ForgetsRows {

  JdbcAllianceForgets(JdbcClient jdbc) {
    super(
        jdbc,
        "delete from alliance.alliance_member where case_number in (:cases)",
        "delete from alliance.alliance_agreement where case_number in (:cases)");
  }
}
