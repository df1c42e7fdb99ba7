package fr.allianceeducative.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a form of our pages asks for once, however often it is sent: pressed twice, sent again from the history of the browser, on two nodes at
 * the same moment. A form that is refused may be sent again.
 */
@Component
public class SentOnce {

  /** As long as the sheet in a form is believed, and a day. */
  private static final Duration LONGEST = Duration.ofDays(8);

  /** Another one after each login, whatever is said. */
  private static final String OF_THE_SESSION = "_csrf";

  private final SentForms forms;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SentOnce(SentForms forms, PlatformTransactionManager transactions, Clock clock) {
    this.forms = forms;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Does the work, unless this form was taken before with the same answers: then it is done already. Whoever goes back and changes an answer
   * says something new.
   *
   * @param form what the page put into this form and into no other; null or empty for a program that sends none
   * @param answers all that was sent, by name
   */
  public void run(@Nullable String form, Map<String, ?> answers, Runnable work) {
    String key = form == null || form.isBlank() ? null : key(form, answers);
    try {
      take(key, work);
    } catch (DuplicateKeyException somebodyElseAtTheSameMoment) {
      // what stood in the way is there now, and is found
      take(key, work);
    }
  }

  private void take(@Nullable String key, Runnable work) {
    if (key == null) {
      transaction.executeWithoutResult(status -> work.run());
      return;
    }
    transaction.executeWithoutResult(
        status -> {
          Instant now = clock.instant();
          forms.forgetBefore(now.minus(LONGEST));
          if (forms.take(key, now)) {
            work.run();
          } else {
            status.setRollbackOnly();
          }
        });
  }

  private static String key(String form, Map<String, ?> answers) {
    Map<String, Object> said = new TreeMap<>(answers);
    said.remove(OF_THE_SESSION);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest((form + said).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
