/** Pages of the rights of persons. */
@NullMarked
package fr.allianceeducative.rights.web;

import org.jspecify.annotations.NullMarked;
