/** The engine's side: tables of rules, what is told about tasks, what could not be delivered. */
@NullMarked
package fr.allianceeducative.notification.process;

import org.jspecify.annotations.NullMarked;
