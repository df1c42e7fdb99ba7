package fr.allianceeducative.alliance.persistence;

import fr.allianceeducative.alliance.Alliances;
import fr.allianceeducative.alliance.RecordFamilyAnswer;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is agreed about an alliance, in the database. */
@Repository
class JdbcAlliances implements Alliances {

  private final JdbcClient jdbc;

  JdbcAlliances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void purpose(CaseNumber number, @Nullable String purpose) {
    jdbc.sql("delete from alliance.alliance_agreement where case_number = :number")
        .param("number", number.value())
        .update();
    jdbc.sql("insert into alliance.alliance_agreement (case_number, purpose) values (:number, :purpose)")
        .param("number", number.value())
        .param("purpose", purpose)
        .update();
  }

  @Override
  public void answer(RecordFamilyAnswer answer) {
    jdbc.sql(
            "update alliance.alliance_agreement set answer = :answer, heard = :heard, informed_on = :on"
                + " where case_number = :number")
        .param("answer", answer.answer().name())
        .param("heard", answer.heard().name())
        .param("on", answer.informedOn())
        .param("number", answer.caseNumber().value())
        .update();
  }

  @Override
  public void activeSince(CaseNumber number, @Nullable LocalDate day) {
    jdbc.sql("update alliance.alliance_agreement set active_since = :day where case_number = :number")
        .param("day", day)
        .param("number", number.value())
        .update();
  }
}
