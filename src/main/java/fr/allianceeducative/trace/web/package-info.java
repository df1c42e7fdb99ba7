/** Where traces are taken from requests, and the pages that show them. */
@NullMarked
package fr.allianceeducative.trace.web;

import org.jspecify.annotations.NullMarked;
