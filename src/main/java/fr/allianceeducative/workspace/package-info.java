/** The shell around the rooms: pages, answers that people and programs get when something cannot be done. */
@NullMarked
@ApplicationModule(displayName = "Workspace")
package fr.allianceeducative.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
