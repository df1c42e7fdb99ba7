/** The page that asks why, and the page that lists the answers. */
@NullMarked
package fr.allianceeducative.breakglass.web;

import org.jspecify.annotations.NullMarked;
