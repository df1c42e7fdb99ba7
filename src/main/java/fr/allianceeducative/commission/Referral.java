package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case presented to the commission.
 *
 * @param motive what was seen and tried, in words the family may read
 * @param guests whom the author wishes to hear
 * @param session the session that examines it; null while it waits
 */
public record Referral(
    CaseNumber caseNumber,
    Uai school,
    Subject subject,
    boolean urgent,
    String motive,
    @Nullable String guests,
    boolean familyInformed,
    Instant referredAt,
    State state,
    @Nullable SessionNumber session) {

  /** Where a referral stands. */
  public enum State {
    REFERRED,
    WAITING,
    ON_AGENDA,
    DECIDED,
    WITHDRAWN
  }

  /** The session that is about to decide on it; empty while it waits and once it is decided or withdrawn. */
  public Optional<SessionNumber> onAgendaOf() {
    return state == State.ON_AGENDA ? Optional.ofNullable(session) : Optional.empty();
  }

  /** Whether it came early enough for a session; urgency never comes too late. */
  public boolean inTimeFor(Instant session, int noticeHours) {
    return urgent || !referredAt.plus(Duration.ofHours(noticeHours)).isAfter(session);
  }
}
