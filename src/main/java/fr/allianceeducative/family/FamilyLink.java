package fr.allianceeducative.family;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Recipient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A personal link that was sent. What opens it is a signature that stands nowhere ({@link LinkTokens}).
 *
 * @param id random; opens nothing by itself
 * @param guardian name of the legal representative; null for the pupil
 * @param address where it was sent
 * @param keyId the key that signs it
 * @param sentBy user name; null when the path offered it
 * @param wrongDates birth dates that were not the pupil's, one after another
 * @param openedAt when its holder first saw something
 */
public record FamilyLink(
    String id,
    CaseNumber caseNumber,
    Holder holder,
    @Nullable String guardian,
    LinkPurpose purpose,
    Channel channel,
    String address,
    String keyId,
    Instant sentAt,
    @Nullable String sentBy,
    Instant expiresAt,
    int wrongDates,
    @Nullable Instant openedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable End endedWhy) {

  private static final String RECIPIENT = "lien:";

  /** Why a link opens nothing any more before its time. */
  public enum End {
    /** Somebody of the school stopped it. */
    REVOKED("arrêté par l’établissement"),
    /** Too many wrong birth dates: whoever tried does not know the pupil. */
    LOCKED("fermé après trop d’essais"),
    /** The case is closed or in another school. */
    CASE_OVER("le suivi par cet établissement est fini");

    private final String label;

    End(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Whether it may still open something, as far as the link itself goes. */
  public boolean isOpenAt(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }

  /** How the outbox names its holder. */
  public String recipient() {
    return RECIPIENT + id;
  }

  Recipient to() {
    return new Recipient.Outside(recipient(), channel);
  }

  static boolean isRecipient(String name) {
    return name.startsWith(RECIPIENT);
  }

  static String idOf(String recipient) {
    return recipient.substring(RECIPIENT.length());
  }
}
