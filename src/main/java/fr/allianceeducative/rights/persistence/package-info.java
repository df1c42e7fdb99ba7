/** The inventory read from the database. */
@NullMarked
package fr.allianceeducative.rights.persistence;

import org.jspecify.annotations.NullMarked;
