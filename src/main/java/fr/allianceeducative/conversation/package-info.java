/**
 * The « fil » of a case: what those who follow a pupil together write to each other about it, and how far each has read. It
 * belongs to the case, is read by those whom the matrix lets read it, and goes with the case.
 */
@NullMarked
@ApplicationModule(displayName = "Conversation")
package fr.allianceeducative.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
