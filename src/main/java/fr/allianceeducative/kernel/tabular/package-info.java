/** Files other institutions send: their encoding, delimiter, header and quoting read as they come, line by line. */
@NullMarked
package fr.allianceeducative.kernel.tabular;

import org.jspecify.annotations.NullMarked;
