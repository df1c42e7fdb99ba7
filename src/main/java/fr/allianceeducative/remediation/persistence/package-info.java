/** The room's tables. */
@NullMarked
package fr.allianceeducative.remediation.persistence;

import org.jspecify.annotations.NullMarked;
