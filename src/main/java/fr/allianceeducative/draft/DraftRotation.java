package fr.allianceeducative.draft;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * After the active key has changed, closes drafts again with the new one, as protected notes are: at the start, and every night for
 * what another node wrote meanwhile.
 */
@Component
class DraftRotation {

  private final Drafts drafts;

  DraftRotation(Drafts drafts) {
    this.drafts = drafts;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "0 15 3 * * *")
  void closeAgain() {
    drafts.closeAgain();
  }
}
