/**
 * When somebody is not there: a colleague or the team does the person's work for a time, and a task that nobody in the school can take
 * is shown to its head. Work moves, rights do not: whoever is given a task could have taken it.
 */
@NullMarked
@ApplicationModule(displayName = "Stand-in")
package fr.allianceeducative.standin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
