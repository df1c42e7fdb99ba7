package fr.allianceeducative.notification;

/**
 * What awaits somebody today.
 *
 * @param own tasks given by name, and how many of them are late
 * @param team tasks anybody of the team may take, and how many of them are late
 */
public record Work(long own, long ownLate, long team, long teamLate) {

  public static final Work NONE = new Work(0, 0, 0, 0);

  boolean isNothing() {
    return own == 0 && team == 0;
  }
}
