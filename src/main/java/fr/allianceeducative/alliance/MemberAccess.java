package fr.allianceeducative.alliance;

import fr.allianceeducative.alliance.Member.State;
import fr.allianceeducative.casefile.CaseClosed;
import fr.allianceeducative.casefile.CaseTransferred;
import fr.allianceeducative.casefile.SharingDesk;
import fr.allianceeducative.casefile.SharingResumed;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How long a member is in: from the day the alliance is active to the day the case closes or leaves the school. */
@Component
class MemberAccess {

  private final Members members;
  private final SharingDesk sharing;
  private final Clock clock;

  MemberAccess(Members members, SharingDesk sharing, Clock clock) {
    this.members = members;
    this.sharing = sharing;
    this.clock = clock;
  }

  /** Lets in who signed; a partner outside waits at the door while sharing is paused. */
  void open(CaseNumber number, List<Member> all) {
    boolean paused = sharing.paused(number);
    enter(all.stream().filter(member -> !(paused && member.outside())).toList());
  }

  /** Who waited at the door of an active alliance comes in. */
  @EventListener
  void on(SharingResumed resumed) {
    List<Member> all = members.of(resumed.caseNumber());
    if (all.stream().anyMatch(member -> member.state() == State.ACTIVE)) {
      enter(all);
    }
  }

  @EventListener
  void on(CaseClosed closed) {
    members.leave(closed.caseNumber(), LocalDate.now(clock));
  }

  /** The members belong to the school that had the pupil; the next school builds its own alliance. */
  @EventListener
  void on(CaseTransferred transferred) {
    members.leave(transferred.caseNumber(), LocalDate.now(clock));
  }

  private void enter(List<Member> some) {
    members.enter(
        some.stream().filter(member -> member.state() == State.SIGNED).map(Member::id).toList(), LocalDate.now(clock));
  }
}
