/** What the room asks the engine. */
@NullMarked
package fr.allianceeducative.breakglass.process;

import org.jspecify.annotations.NullMarked;
