/** The model of this room, on the engine's side. */
@NullMarked
package fr.allianceeducative.district.process;

import org.jspecify.annotations.NullMarked;
