package fr.allianceeducative.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night, no draft stays of a task that is over: it was kept at the very moment the task ended. */
@Component
class DraftSweep {

  private final Drafts drafts;
  private final TaskReach reach;
  private final LateTexts late;

  DraftSweep(Drafts drafts, TaskReach reach, LateTexts late) {
    this.drafts = drafts;
    this.reach = reach;
    this.late = late;
  }

  @Scheduled(cron = "0 20 3 * * *")
  void sweep() {
    List<String> ended = new ArrayList<>(drafts.tasks());
    Set<String> open = reach.open(ended);
    ended.removeIf(open::contains);
    ended.forEach(late::sweep);
  }
}
