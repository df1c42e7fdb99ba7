package fr.allianceeducative.breakglass;

import fr.allianceeducative.kernel.Delay;

/** How long an exceptional access lasts: a row of the table of delays. */
public interface GlassRules {

  Delay duration();
}
