/** The case file in the database. */
@NullMarked
package fr.allianceeducative.casefile.persistence;

import org.jspecify.annotations.NullMarked;
