/** Where plans and exchanges are kept. */
@NullMarked
package fr.allianceeducative.actionplan.persistence;

import org.jspecify.annotations.NullMarked;
