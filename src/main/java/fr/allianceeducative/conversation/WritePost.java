package fr.allianceeducative.conversation;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Printable;
import fr.allianceeducative.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody writes to the others.
 *
 * @param tell user name of one more person to tell, as if the text named that person; null for none
 * @param once of the form: sent twice, it is kept once
 */
public record WritePost(CaseNumber caseNumber, String text, @Nullable String tell, String once) {

  public static final int LONGEST = 2000;

  private static final int LONGEST_KEY = 40;

  public WritePost {
    text = Printable.of(text).strip().replace("\r\n", "\n");
    Refusal.unless(!text.isEmpty(), "Écrivez votre message, puis envoyez-le.");
    Refusal.unless(text.length() <= LONGEST, "Écrivez votre message en %d signes au plus.".formatted(LONGEST));
    Refusal.unless(
        !once.isBlank() && once.length() <= LONGEST_KEY, "Rechargez la page, puis envoyez de nouveau votre message.");
    // whoever changes the message before sending it again says something else
    once = UUID.nameUUIDFromBytes((once + text).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Names nobody: what is printed ends in logs. */
  @Override
  public String toString() {
    return "WritePost[" + caseNumber + "]";
  }
}
