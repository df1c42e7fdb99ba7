/** The plan of a pupil: what was agreed, who does what until when, the exchanges on the way and what came of it. */
@NullMarked
@ApplicationModule(displayName = "Action plan")
package fr.allianceeducative.actionplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
