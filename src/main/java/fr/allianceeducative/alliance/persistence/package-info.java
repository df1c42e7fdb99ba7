/** Where the alliance is kept. */
@NullMarked
package fr.allianceeducative.alliance.persistence;

import org.jspecify.annotations.NullMarked;
