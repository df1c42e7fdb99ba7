/** What somebody has begun to write in a task: kept for that person alone, until the task is done. */
@NullMarked
@ApplicationModule(displayName = "Drafts")
package fr.allianceeducative.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
