package fr.allianceeducative.draft;

import java.util.Optional;

/** What the person at work may open. */
public interface TaskReach {

  /** What the task is about (the number of a case or of a session, or nothing); empty unless the person may see the task now. */
  Optional<Subject> subjectOf(String taskId);

  /** @param number may be blank: a report of a signal is about no case yet */
  record Subject(String number) {}
}
