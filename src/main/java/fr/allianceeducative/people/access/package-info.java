/** Who may see what and do what: the matrix, as one file says it, and the questions the house asks of it. */
@NullMarked
@NamedInterface("access")
package fr.allianceeducative.people.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
