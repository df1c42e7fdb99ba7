package fr.allianceeducative.draft;

import fr.allianceeducative.people.ColleagueLeft;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.RightsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who leaves a school, or has no account any more, has begun nothing there: no word about its pupils waits for them anywhere else. */
@Component
class DraftsEndWithAccounts {

  private final Drafts drafts;
  private final People people;

  DraftsEndWithAccounts(Drafts drafts, People people) {
    this.drafts = drafts;
    this.people = people;
  }

  @EventListener
  void on(ColleagueLeft left) {
    drafts.removeOf(left.userName());
  }

  @EventListener
  void on(RightsChanged changed) {
    if (people.standing(changed.userName()).isEmpty()) {
      drafts.removeOf(changed.userName());
    }
  }
}
