/**
 * The commission of a school (GPDS, or équipe éducative in primary schools): cases wait, a session examines several of them,
 * each learns its decision.
 */
@NullMarked
@ApplicationModule(displayName = "Commission")
package fr.allianceeducative.commission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
