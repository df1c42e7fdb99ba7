/** How long the glass stays broken. */
@NullMarked
package fr.allianceeducative.breakglass.process;

import org.jspecify.annotations.NullMarked;
