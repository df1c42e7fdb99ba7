/** The engine side of the alliance: listeners, delegates and what its forms show. */
@NullMarked
package fr.allianceeducative.alliance.process;

import org.jspecify.annotations.NullMarked;
