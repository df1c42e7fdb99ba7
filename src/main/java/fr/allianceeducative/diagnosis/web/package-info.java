/** The page of the notes of one's own profession. */
@NullMarked
package fr.allianceeducative.diagnosis.web;

import org.jspecify.annotations.NullMarked;
