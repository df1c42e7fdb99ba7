/** The engine's side: the table that offers a link, the path of a call. */
@NullMarked
package fr.allianceeducative.family.process;

import org.jspecify.annotations.NullMarked;
