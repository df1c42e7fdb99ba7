/** The front door: login, what needs which role. */
@NullMarked
package fr.allianceeducative.people.web;

import org.jspecify.annotations.NullMarked;
