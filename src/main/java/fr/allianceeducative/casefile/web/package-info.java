/** Cases over the API, and the page of what is kept how long. */
@NullMarked
package fr.allianceeducative.casefile.web;

import org.jspecify.annotations.NullMarked;
