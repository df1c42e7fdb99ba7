/** Accounts, groups and rights in the engine, and who is behind a request to its webapps. */
@NullMarked
package fr.allianceeducative.people.process;

import org.jspecify.annotations.NullMarked;
