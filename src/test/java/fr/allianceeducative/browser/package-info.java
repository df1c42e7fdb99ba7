/** What a person sees and does, in a real browser. */
@NullMarked
package fr.allianceeducative.browser;

import org.jspecify.annotations.NullMarked;
