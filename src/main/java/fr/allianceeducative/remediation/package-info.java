/**
 * Beyond the school: schemes that take a pupil in, the end of the path, and what became of it three and six months later.
 */
@NullMarked
@ApplicationModule(displayName = "Remediation")
package fr.allianceeducative.remediation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
