/** The alliance around a pupil: the référent, the members, the charter each signs, when their access begins and ends. */
@NullMarked
@ApplicationModule(displayName = "Alliance")
package fr.allianceeducative.alliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
