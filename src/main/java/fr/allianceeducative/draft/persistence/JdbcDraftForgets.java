package fr.allianceeducative.draft.persistence;

import fr.allianceeducative.casefile.ForgetsByAge;
import fr.allianceeducative.casefile.ForgetsRows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Erases what somebody began to write and never sent: about a case with the case, everything else by its age. Few are left at any
 * time, since a draft ends with its task.
 */
@Repository
class JdbcDraftForgets extends ForgetsRows implements ForgetsByAge {

  JdbcDraftForgets(JdbcClient jdbc) {
    super(jdbc, "delete from alliance.draft where subject in (:cases)");
  }

  @Override
  public String data() {
    return "drafts";
  }

  /** All of it in one statement: a person has one draft for each open task. */
  @Override
  public Gone forgetOld(LocalDate firstKept, int most) {
    return new Gone(
        jdbc.sql("delete from alliance.draft where saved_at < :first")
            .param("first", firstKept.atStartOfDay().atOffset(ZoneOffset.UTC))
            .update(),
        Set.of());
  }
}
