package fr.allianceeducative.alliance;

import fr.allianceeducative.alliance.Member.State;
import fr.allianceeducative.casefile.CaseTeller;
import fr.allianceeducative.casefile.Passage;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.people.access.Block;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is around the pupil. The référents stand apart, on the case itself. */
@Component
class AllianceStory implements CaseTeller {

  private static final Set<State> AROUND = Set.of(State.INVITED, State.SIGNED, State.ACTIVE);

  private final Members members;

  AllianceStory(Members members) {
    this.members = members;
  }

  @Override
  public List<Passage> tell(SeenCase seen) {
    return List.of();
  }

  @Override
  public List<String> around(SeenCase seen) {
    if (!seen.sight().reads(Block.ACTIONS)) {
      return List.of();
    }
    return members.of(seen.number()).stream()
        .filter(member -> AROUND.contains(member.state()))
        .filter(member -> member.userName() == null || !isReferent(seen, member.userName()))
        .map(member -> member.label() + (member.state() == State.INVITED ? " (charte à signer)" : ""))
        .toList();
  }

  private static boolean isReferent(SeenCase seen, String userName) {
    return userName.equals(seen.referent()) || userName.equals(seen.secondReferent());
  }
}
