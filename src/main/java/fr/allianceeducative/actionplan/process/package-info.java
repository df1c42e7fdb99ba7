/** The engine side of the plan: listeners, delegates and what its forms show. */
@NullMarked
package fr.allianceeducative.actionplan.process;

import org.jspecify.annotations.NullMarked;
