/** The signal room's side of the engine: reporting a pupil, qualifying a signal. */
@NullMarked
package fr.allianceeducative.signal.process;

import org.jspecify.annotations.NullMarked;
