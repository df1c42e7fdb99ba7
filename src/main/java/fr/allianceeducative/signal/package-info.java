/** Signals: what a school reports or sends about pupils who may need attention, read, scored and qualified. */
@NullMarked
package fr.allianceeducative.signal;

import org.jspecify.annotations.NullMarked;
