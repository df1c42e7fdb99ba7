/** Drafts live as long as their task does. */
@NullMarked
package fr.allianceeducative.draft.process;

import org.jspecify.annotations.NullMarked;
