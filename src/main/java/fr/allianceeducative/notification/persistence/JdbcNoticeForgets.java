package fr.allianceeducative.notification.persistence;

import fr.allianceeducative.casefile.ForgetsByAge;
import fr.allianceeducative.casefile.ForgetsRows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases what people were told: about a case with the case, everything else by its age. */
@Repository
class JdbcNoticeForgets extends ForgetsRows implements ForgetsByAge {

  JdbcNoticeForgets(JdbcClient jdbc) {
    super(jdbc, "delete from alliance.notice where case_number in (:cases)");
  }

  @Override
  public String data() {
    return "messages";
  }

  @Override
  public Gone forgetOld(LocalDate firstKept, int most) {
    List<Long> messages =
        jdbc.sql(
                "select id from alliance.notice where told_at < :first order by told_at, id"
                    + " fetch first :most rows only for update skip locked")
            .param("first", firstKept.atStartOfDay().atOffset(ZoneOffset.UTC))
            .param("most", most)
            .query(Long.class)
            .list();
    if (!messages.isEmpty()) {
      jdbc.sql("delete from alliance.notice where id in (:messages)").param("messages", messages).update();
    }
    return Gone.of(messages);
  }
}
