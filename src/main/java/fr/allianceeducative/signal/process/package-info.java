/** The engine side of signals: the scoring table and the qualification. */
@NullMarked
package fr.allianceeducative.signal.process;

import org.jspecify.annotations.NullMarked;
