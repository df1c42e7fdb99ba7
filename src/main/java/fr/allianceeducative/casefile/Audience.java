package fr.allianceeducative.casefile;

import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Sight;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who reads a line of the timeline, of all who may open the case.
 *
 * <p>A line that says nothing else is for everyone. What tells of child protection is for those whom the field informs of a
 * danger: the head of the school and the social worker, who transmit, and the professions bound by secrecy who care for the
 * pupil there. The others go on working without it.
 */
public enum Audience {
  EVERYONE_ON_THE_CASE,
  PROTECTION;

  /** What somebody who sees this much of a case reads of its timeline. */
  static Set<Audience> of(Sight sight) {
    return sight.reads(Block.PROTECTION) ? EnumSet.allOf(Audience.class) : EnumSet.of(EVERYONE_ON_THE_CASE);
  }
}
