package fr.allianceeducative.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases every night drafts that were kept at the very moment their task ended. */
@Component
class DraftSweep {

  private final Drafts drafts;
  private final TaskReach reach;

  DraftSweep(Drafts drafts, TaskReach reach) {
    this.drafts = drafts;
    this.reach = reach;
  }

  @Scheduled(cron = "0 20 3 * * *")
  void sweep() {
    List<String> ended = new ArrayList<>(drafts.tasks());
    Set<String> open = reach.open(ended);
    ended.removeIf(open::contains);
    ended.forEach(drafts::removeAll);
  }
}
