/** Words every room shares: ids, dates, the school calendar, the refusal a person can read. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package fr.allianceeducative.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
