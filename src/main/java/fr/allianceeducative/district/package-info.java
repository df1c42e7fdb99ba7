/**
 * The second look: GPDS de district and réseau FOQUALE, or the circonscription for a primary school, examine what the school
 * could not solve. The school keeps the case and the référent stays.
 */
@NullMarked
@ApplicationModule(displayName = "District")
package fr.allianceeducative.district;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
