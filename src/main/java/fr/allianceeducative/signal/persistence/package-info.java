/** Reports and qualifications in the database. */
@NullMarked
package fr.allianceeducative.signal.persistence;

import org.jspecify.annotations.NullMarked;
