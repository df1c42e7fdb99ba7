/** Sessions, referrals, decisions and invitations in the database. */
@NullMarked
package fr.allianceeducative.commission.persistence;

import org.jspecify.annotations.NullMarked;
