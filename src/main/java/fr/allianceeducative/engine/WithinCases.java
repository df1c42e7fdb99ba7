package fr.allianceeducative.engine;

import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;

/** Limits a query of tasks to what a person has, what is about some cases, and what is offered to some groups whatever it is about. */
public final class WithinCases {

  private WithinCases() {}

  /**
   * Adds the limit to a query, beside what it asks already.
   *
   * @param cases business keys; may be empty
   * @param groups candidate groups; may be empty
   */
  public static TaskQuery limit(TaskQuery query, String userName, List<String> cases, List<String> groups) {
    TaskQuery either = query.or().taskAssignee(userName);
    if (!cases.isEmpty()) {
      either = either.processInstanceBusinessKeyIn(cases.toArray(String[]::new));
    }
    if (!groups.isEmpty()) {
      either = either.taskCandidateGroupIn(groups);
    }
    return either.endOr();
  }
}
