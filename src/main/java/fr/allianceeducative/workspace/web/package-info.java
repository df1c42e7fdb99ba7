/** Answers of the API that no room owns. */
@NullMarked
package fr.allianceeducative.workspace.web;

import org.jspecify.annotations.NullMarked;
