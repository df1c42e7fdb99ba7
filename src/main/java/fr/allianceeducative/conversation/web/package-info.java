/** The page of a fil. */
@NullMarked
package fr.allianceeducative.conversation.web;

import org.jspecify.annotations.NullMarked;
