package fr.allianceeducative.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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

  private final SentForms forms;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SentOnce(SentForms forms, PlatformTransactionManager transactions, Clock clock) {
    this.forms = forms;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Does the work, unless this form was taken before: then it is done already.
   *
   * @param form what the page put into this form and into no other; null or empty for a program that sends none
   */
  public void run(@Nullable String form, Runnable work) {
    try {
      take(form, work);
    } catch (DuplicateKeyException somebodyElseAtTheSameMoment) {
      // what stood in the way is there now, and is found
      take(form, work);
    }
  }

  private void take(@Nullable String form, Runnable work) {
    if (form == null || form.isBlank()) {
      transaction.executeWithoutResult(status -> work.run());
      return;
    }
    transaction.executeWithoutResult(
        status -> {
          Instant now = clock.instant();
          forms.forgetBefore(now.minus(LONGEST));
          if (forms.take(key(form), now)) {
            work.run();
          } else {
            status.setRollbackOnly();
          }
        });
  }

  private static String key(String form) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
