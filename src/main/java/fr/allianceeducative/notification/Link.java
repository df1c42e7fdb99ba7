package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.CaseNumber;

/**
 * Where a message leads whoever may go there. The address stays in the house: a message carries a random one that stands for it.
 *
 * @param path within the house
 */
public record Link(String path) {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  public Link {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("A link leads into the house");
    }
  }

  public static Link toCase(CaseNumber number) {
    return new Link("/dossiers/" + number);
  }

  /** @param id of a task of the engine */
  public static Link toTask(String id) {
    return new Link(TASKLIST + "#/?task=" + id);
  }

  public static Link toTasks() {
    return new Link(TASKLIST);
  }
}
