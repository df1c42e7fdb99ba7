/** Keys that are kept outside the database, so that whoever holds the database holds neither seals nor protected notes. */
@NullMarked
@ApplicationModule(displayName = "Vault")
package fr.allianceeducative.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
