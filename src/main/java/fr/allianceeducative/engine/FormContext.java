package fr.allianceeducative.engine;

import java.util.Map;

/**
 * What a form shows beside its questions (who the pupil is, what was decided before, the names one may choose from).
 *
 * <p>It comes from the case file each time the form is opened and never becomes a variable of the engine. A room offers one
 * bean per form, or one for several of its forms.
 */
public interface FormContext {

  /** Whether this room fills the form of the task. */
  boolean fills(OpenTask task);

  /** Whether what it shows waits while sharing is paused, for whoever then sees no more than who the pupil is. */
  default boolean waitsInPause(OpenTask task) {
    return true;
  }

  /**
   * Values by the form's keys: texts, numbers, booleans, and lists of {@code {label, value}} maps for a field's
   * {@code valuesKey}.
   */
  Map<String, Object> contextOf(OpenTask task);
}
