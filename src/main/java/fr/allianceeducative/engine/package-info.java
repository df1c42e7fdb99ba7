/**
 * The only general Camunda code of the house: what the engine may keep, how a room starts, correlates and decides, how a
 * form's answers leave the engine before they are written.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package fr.allianceeducative.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
