/** The hallway in the engine: it starts and moves cases, names their stage, and gives all models the words they share. */
@NullMarked
package fr.allianceeducative.casefile.process;

import org.jspecify.annotations.NullMarked;
