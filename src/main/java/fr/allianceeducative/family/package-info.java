/**
 * The family without an account: personal links by which a legal representative or a pupil says how they see the situation, answers
 * about sharing, follows where things stand and asks to be called. What they write belongs to the case.
 */
@NullMarked
@ApplicationModule(displayName = "Family")
package fr.allianceeducative.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
