/** Imports over the API and on their page. */
@NullMarked
package fr.allianceeducative.signal.web;

import org.jspecify.annotations.NullMarked;
