package fr.allianceeducative.diagnosis;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * After the active key has changed, closes old notes again with the new one: at the start, and every night for what another
 * node wrote meanwhile. A hundred at a time, each hundred in a transaction of its own; readers see a note before or after.
 */
@Component
class NoteRotation {

  private static final Logger LOG = LoggerFactory.getLogger(NoteRotation.class);
  private static final int BATCH = 100;

  private final ClosedNotes notes;

  NoteRotation(ClosedNotes notes) {
    this.notes = notes;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "0 10 3 * * *")
  void closeAgain() {
    int closed = 0;
    int unreadable = 0;
    ClosedNotes.Step step = notes.closeAgain(0, BATCH);
    while (step.last() > 0) {
      closed += step.closed();
      unreadable += step.unreadable();
      step = notes.closeAgain(step.last(), BATCH);
    }
    if (closed > 0) {
      LOG.info("{} protected notes are closed with the active key", closed);
    }
    if (unreadable > 0) {
      LOG.error("{} protected notes open with no key of the file: put the key back that closed them", unreadable);
    }
  }
}
