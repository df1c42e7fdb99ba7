/** The application class alone: everything else lives in a room. */
@NullMarked
package fr.allianceeducative;

import org.jspecify.annotations.NullMarked;
