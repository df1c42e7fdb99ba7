/** Hearing a pupil and the family, then looking at the situation together: interview, contributions, synthesis. */
@NullMarked
@ApplicationModule(displayName = "Diagnosis")
package fr.allianceeducative.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
