/** What tests of several rooms share. */
@NullMarked
package fr.allianceeducative.testing;

import org.jspecify.annotations.NullMarked;
