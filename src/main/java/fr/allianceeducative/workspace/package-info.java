/** What people see first: login, home, the header over every page, and what the house adds to Tasklist and Cockpit. */
@NullMarked
@ApplicationModule(displayName = "Workspace")
package fr.allianceeducative.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
