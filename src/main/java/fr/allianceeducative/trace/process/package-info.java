/** What the traces ask of decision tables. */
@NullMarked
package fr.allianceeducative.trace.process;

import org.jspecify.annotations.NullMarked;
