/**
 * The case file and the hallway: who the pupil is, where the case stands, what happened, who may share what. It knows no
 * other room; a room tells it what happened by a {@link fr.allianceeducative.casefile.CaseEvent}.
 */
@NullMarked
@ApplicationModule(displayName = "Case file")
package fr.allianceeducative.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
