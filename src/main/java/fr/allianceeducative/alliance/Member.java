package fr.allianceeducative.alliance;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked into the alliance of a pupil.
 *
 * @param id own number; 0 until kept
 * @param userName account of a person of the school; null for a profession and for a partner outside
 * @param profession the profession asked while the person is not known; null for a person and for a partner
 * @param name as colleagues write it, or the label of the profession; empty for a partner known by structure alone
 * @param charterOn day the charter was signed in {@code charterVersion}; null unless signed
 * @param enteredOn first day of access; null unless the alliance became active with this member
 * @param leftOn last day of access
 */
public record Member(
    long id,
    CaseNumber caseNumber,
    @Nullable String userName,
    @Nullable Role profession,
    String name,
    @Nullable String structure,
    Domain domain,
    boolean outside,
    boolean alreadyInvolved,
    @Nullable String reason,
    State state,
    @Nullable String charterVersion,
    @Nullable LocalDate charterOn,
    @Nullable LocalDate enteredOn,
    @Nullable LocalDate leftOn) {

  /** How far a member has come. Only {@link #ACTIVE} receives anything about the pupil. */
  public enum State {
    PROPOSED,
    /** The family agreed; the charter waits for a signature. */
    INVITED,
    SIGNED,
    ACTIVE,
    /** The member did not sign. */
    DECLINED,
    /** The delay closed first, or the family did not agree to this partner. */
    LEFT_OUT,
    LEFT
  }

  /** Person and structure in one line; also the name of the partner in the register of shares. */
  public String label() {
    if (structure == null) {
      return name;
    }
    return name.isEmpty() ? structure : name + ", " + structure;
  }

  static Member person(CaseNumber number, String userName, String name, Domain domain) {
    return proposed(number, userName, null, name, null, domain, false, false, null);
  }

  static Member profession(CaseNumber number, Role role) {
    return proposed(number, null, role, role.label(), null, Domain.of(role), false, false, null);
  }

  static Member partner(CaseNumber number, ProposeMembers.Partner partner) {
    return proposed(
        number, null, null, partner.name(), partner.structure(), partner.domain(), true, partner.alreadyInvolved(),
        partner.reason());
  }

  private static Member proposed(
      CaseNumber number, @Nullable String userName, @Nullable Role profession, String name, @Nullable String structure,
      Domain domain, boolean outside, boolean alreadyInvolved, @Nullable String reason) {
    return new Member(0, number, userName, profession, name, structure, domain, outside, alreadyInvolved, reason,
        State.PROPOSED, null, null, null, null);
  }
}
