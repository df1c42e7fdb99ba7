/**
 * The rights of the persons a case is about: to know what is shared and why, to take an agreement back, to read everything the
 * house knows, to have it corrected.
 */
@NullMarked
@ApplicationModule(displayName = "Rights")
package fr.allianceeducative.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
