package fr.allianceeducative.alliance;

import fr.allianceeducative.alliance.Member.State;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.ShareChanged;
import fr.allianceeducative.kernel.Spelling;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A member is in the alliance as long as the family or the young person agrees to it, and no day longer.
 *
 * <p>A colleague of the school stands in the register of shares too, from the signature on: what an alliance shares rests on the
 * agreement. What colleagues see by their function in the school does not, and stays.
 */
@Component
class MemberAgreements {

  private static final String WHAT = "alliance éducative";

  private final Members members;
  private final FamilyDesk families;
  private final MemberExit exit;

  MemberAgreements(Members members, FamilyDesk families, MemberExit exit) {
    this.members = members;
    this.families = families;
    this.exit = exit;
  }

  /** The family agreed to the alliance before anybody was asked to sign. */
  @EventListener
  void on(CharterSigned signed) {
    if (signed.userName() != null) {
      members.of(signed.caseNumber()).stream()
          .filter(member -> member.state() == State.SIGNED && signed.userName().equals(member.userName()))
          .filter(member -> !member.outside())
          .forEach(
              member ->
                  families.recordShare(signed.caseNumber(), member.label(), WHAT, Share.Basis.AGREEMENT, true));
    }
  }

  @EventListener
  void on(ShareChanged change) {
    if (change.stops()) {
      List<Member> concerned =
          members.of(change.caseNumber()).stream().filter(member -> is(member, change.partner())).toList();
      exit.letGo(change.caseNumber(), concerned, MemberLeft.Why.AGREEMENT_ENDED);
      concerned.stream()
          .map(Member::label)
          .distinct()
          .filter(label -> !label.equals(change.partner()))
          .forEach(label -> families.withdraw(change.caseNumber(), label));
    }
  }

  /** Whoever takes back the agreement for a structure takes it back for its people too. */
  private static boolean is(Member member, String partner) {
    String wanted = Spelling.essence(partner);
    return Stream.of(member.label(), member.name(), Objects.requireNonNullElse(member.structure(), ""))
        .map(Spelling::essence)
        .anyMatch(wanted::equals);
  }
}
