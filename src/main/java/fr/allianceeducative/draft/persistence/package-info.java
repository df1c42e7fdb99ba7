/** Drafts in the database. */
@NullMarked
package fr.allianceeducative.draft.persistence;

import org.jspecify.annotations.NullMarked;
