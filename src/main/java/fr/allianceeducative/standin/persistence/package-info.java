/** Absences of staff in the database. */
@NullMarked
package fr.allianceeducative.standin.persistence;

import org.jspecify.annotations.NullMarked;
