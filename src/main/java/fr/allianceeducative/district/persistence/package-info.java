/** The room's tables. */
@NullMarked
package fr.allianceeducative.district.persistence;

import org.jspecify.annotations.NullMarked;
