package fr.allianceeducative.conversation.persistence;

import fr.allianceeducative.casefile.ForgetsRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases what was written about a case, and who read it. */
@Repository
class JdbcConversationForgets extends ForgetsRows {

  JdbcConversationForgets(JdbcClient jdbc) {
    super(
        jdbc,
        "delete from alliance.post_reading where case_number in (:cases)",
        "delete from alliance.post where case_number in (:cases)");
  }
}
