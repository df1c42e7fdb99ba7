/** What the family opens, and what the school sends. */
@NullMarked
package fr.allianceeducative.family.web;

import org.jspecify.annotations.NullMarked;
