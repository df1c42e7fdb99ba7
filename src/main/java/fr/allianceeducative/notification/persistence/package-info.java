/** The outbox and the contact points in the database. */
@NullMarked
package fr.allianceeducative.notification.persistence;

import org.jspecify.annotations.NullMarked;
