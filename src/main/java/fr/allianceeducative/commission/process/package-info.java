/** The engine side of the commission: names of its models, delegates, listeners, decision tables. */
@NullMarked
package fr.allianceeducative.commission.process;

import org.jspecify.annotations.NullMarked;
