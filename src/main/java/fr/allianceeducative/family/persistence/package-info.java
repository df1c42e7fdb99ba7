/** Links, words and wishes to be called, in the database. */
@NullMarked
package fr.allianceeducative.family.persistence;

import org.jspecify.annotations.NullMarked;
