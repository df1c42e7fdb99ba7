/** Interviews and diagnoses in the database. */
@NullMarked
package fr.allianceeducative.diagnosis.persistence;

import org.jspecify.annotations.NullMarked;
