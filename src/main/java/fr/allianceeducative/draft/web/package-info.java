/** The door through which Tasklist keeps drafts. */
@NullMarked
package fr.allianceeducative.draft.web;

import org.jspecify.annotations.NullMarked;
