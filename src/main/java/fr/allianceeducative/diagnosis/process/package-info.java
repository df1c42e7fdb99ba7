/** The diagnosis in the engine: listeners, delegates and form contexts of its models. */
@NullMarked
package fr.allianceeducative.diagnosis.process;

import org.jspecify.annotations.NullMarked;
