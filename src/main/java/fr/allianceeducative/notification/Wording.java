package fr.allianceeducative.notification;

/**
 * What a message says, as a constant: one French sentence that is the same for every pupil.
 *
 * <p>Only an enum may implement it, and a test of the house sees to that: so no sentence can be put together from what somebody
 * wrote, and none can carry a name.
 */
public interface Wording {

  /** Says what happened or what is awaited, and fits a subject line. */
  String sentence();

  Occasion occasion();
}
