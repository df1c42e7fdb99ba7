/** The models of this room, on the engine's side. */
@NullMarked
package fr.allianceeducative.remediation.process;

import org.jspecify.annotations.NullMarked;
