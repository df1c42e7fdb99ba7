package fr.allianceeducative.people;

/** The tasks people have taken or were given. Given back, a task is in the list of its team again; what was decided is untouched. */
public interface ClaimedTasks {

  /** How many tasks the person has in hand. */
  long count(String userName);

  /** Gives all back. @return how many */
  int release(String userName);

  /**
   * Gives back those the person was a candidate for and no longer is, and those of schools the person has left. Who was given a task
   * in person, as the référent of a pupil, keeps it in the same school.
   *
   * @return how many
   */
  int releaseLost(Staff before, Staff after);
}
