/** The page of absences, and the page of tasks nobody can take. */
@NullMarked
package fr.allianceeducative.standin.web;

import org.jspecify.annotations.NullMarked;
