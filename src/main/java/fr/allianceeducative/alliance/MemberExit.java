package fr.allianceeducative.alliance;

import fr.allianceeducative.alliance.Member.State;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.ColleagueLeft;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets members go before the alliance ends: whoever is in leaves today, whoever was asked is asked no more.
 *
 * <p>A colleague is a member as somebody of the school, and goes with it; partners of other institutions have no account of a school here.
 */
@Component
class MemberExit {

  private final Members members;
  private final FamilyDesk families;
  private final AwaitedSignatures signatures;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MemberExit(
      Members members, FamilyDesk families, AwaitedSignatures signatures, ApplicationEventPublisher events, Clock clock) {
    this.members = members;
    this.families = families;
    this.signatures = signatures;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(ColleagueLeft left) {
    members.of(left.userName(), left.school()).stream()
        .collect(Collectors.groupingBy(Member::caseNumber))
        .forEach((number, own) -> {
          members.state(ids(own, State.PROPOSED), State.LEFT_OUT);
          letGo(number, own, MemberLeft.Why.SCHOOL_LEFT);
          own.stream().map(Member::label).distinct().forEach(label -> families.end(number, label));
        });
  }

  void letGo(CaseNumber number, List<Member> concerned, MemberLeft.Why why) {
    members.state(ids(concerned, State.INVITED, State.SIGNED), State.LEFT_OUT);
    members.leave(ids(concerned, State.ACTIVE), LocalDate.now(clock));
    ids(concerned, State.INVITED).forEach(member -> signatures.withdraw(number, member));
    in(concerned, State.SIGNED, State.ACTIVE)
        .forEach(member -> events.publishEvent(new MemberLeft(number, member.userName(), why)));
  }

  private static List<Long> ids(List<Member> members, State first, State... more) {
    return in(members, first, more).stream().map(Member::id).toList();
  }

  private static List<Member> in(List<Member> members, State first, State... more) {
    Set<State> states = EnumSet.of(first, more);
    return members.stream().filter(member -> states.contains(member.state())).toList();
  }
}
