/** Staff in the database. */
@NullMarked
package fr.allianceeducative.people.persistence;

import org.jspecify.annotations.NullMarked;
