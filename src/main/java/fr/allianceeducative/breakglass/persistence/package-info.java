/** Reasons in the database. */
@NullMarked
package fr.allianceeducative.breakglass.persistence;

import org.jspecify.annotations.NullMarked;
