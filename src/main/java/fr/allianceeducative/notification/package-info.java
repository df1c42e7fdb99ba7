/**
 * Telling people in time. Rooms say who must learn what; the house writes it down in the same transaction and sends it afterwards,
 * once, by mail or SMS, when the person wishes to be reached. Nothing about a pupil leaves the house: a message is a sentence that
 * fits everybody, and a link.
 */
@NullMarked
@ApplicationModule(displayName = "Notification")
package fr.allianceeducative.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
