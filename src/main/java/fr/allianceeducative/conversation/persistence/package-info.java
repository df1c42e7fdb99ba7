/** Messages in the database. */
@NullMarked
package fr.allianceeducative.conversation.persistence;

import org.jspecify.annotations.NullMarked;
