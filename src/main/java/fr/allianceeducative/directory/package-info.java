/** Schools and districts as the national directory knows them: who exists, of which kind, where, and who stands behind it. */
@NullMarked
@ApplicationModule(displayName = "directory")
package fr.allianceeducative.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
