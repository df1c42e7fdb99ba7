/** Staff and partners: who they are, their role, the schools they may see. One front door for pages, Tasklist, Cockpit and REST. */
@NullMarked
@ApplicationModule(displayName = "People")
package fr.allianceeducative.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
