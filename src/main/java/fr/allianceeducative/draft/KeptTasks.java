package fr.allianceeducative.draft;

/** Tasks that are offered to somebody's function, about a pupil with whom the person at work has nothing to do. */
public interface KeptTasks {

  boolean isKept(String taskId);
}
