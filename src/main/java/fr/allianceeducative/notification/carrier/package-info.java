/** What leaves the house: mail over SMTP, SMS through a gateway, and what is written in them. */
@NullMarked
package fr.allianceeducative.notification.carrier;

import org.jspecify.annotations.NullMarked;
