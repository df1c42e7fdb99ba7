package fr.allianceeducative.draft;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What the person at work may open. */
public interface TaskReach {

  /** What the task is about (the number of a case or of a session, or nothing); empty unless the person may see the task, or start the path, now. */
  Optional<Subject> subjectOf(String place);

  /** The same of a task that is open, or of any path, whoever asks. */
  Optional<Subject> subject(String place);

  /** Which of these tasks somebody still has to do, whoever asks. */
  Set<String> open(Collection<String> taskIds);

  /** @param number may be blank: a report of a signal is about no case yet */
  record Subject(String number) {}
}
