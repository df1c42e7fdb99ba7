/** Cases over the API. */
@NullMarked
package fr.allianceeducative.casefile.web;

import org.jspecify.annotations.NullMarked;
