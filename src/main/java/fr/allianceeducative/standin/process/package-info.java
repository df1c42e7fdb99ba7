/** Absences of staff in the engine: the path that waits for the days, and the tasks that move. */
@NullMarked
package fr.allianceeducative.standin.process;

import org.jspecify.annotations.NullMarked;
