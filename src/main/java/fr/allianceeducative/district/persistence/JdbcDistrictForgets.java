package fr.allianceeducative.district.persistence;

import fr.allianceeducative.casefile.ForgetsRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases what the school sent and what the district advised. */
@Repository
class JdbcDistrictForgets extends ForgetsRows {

  JdbcDistrictForgets(JdbcClient jdbc) {
    super(
        jdbc,
        "delete from alliance.district_liaison_action where liaison_id in"
            + " (select id from alliance.district_liaison where case_number in (:cases))",
        "delete from alliance.district_examination where liaison_id in"
            + " (select id from alliance.district_liaison where case_number in (:cases))",
        "delete from alliance.district_liaison where case_number in (:cases)");
  }
}
