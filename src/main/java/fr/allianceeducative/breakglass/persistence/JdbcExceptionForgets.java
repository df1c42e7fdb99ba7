package fr.allianceeducative.breakglass.persistence;

import fr.allianceeducative.casefile.ForgetsRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases why somebody opened a case that was closed to them; that it was done stays in the traces for their own time. */
@Repository
class JdbcExceptionForgets extends ForgetsRows {

  JdbcExceptionForgets(JdbcClient jdbc) {
    super(jdbc, "delete from alliance.exceptional_access where case_number in (:cases)");
  }
}
