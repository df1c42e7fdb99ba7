/**
 * Breaking the glass: somebody whom the matrix lets do so opens a case that is closed to them, says why, and everyone who follows
 * the pupil learns it. It lasts a short time and shows no protected note.
 */
@NullMarked
@ApplicationModule(displayName = "Break-glass")
package fr.allianceeducative.breakglass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
