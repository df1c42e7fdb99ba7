/** Names of people as they are written, heard and mistyped: by what they are found, and how alike two of them are. */
@NullMarked
package fr.allianceeducative.kernel.names;

import org.jspecify.annotations.NullMarked;
