/**
 * Who saw or did what, in lines that are only ever added: reads of a case file, shares, exports, refusals, changes of rights,
 * logins. A line says function, deed and case; never a word somebody wrote.
 */
@NullMarked
@ApplicationModule(displayName = "Trace")
package fr.allianceeducative.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
