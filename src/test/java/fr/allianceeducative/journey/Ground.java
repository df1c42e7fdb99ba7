package fr.allianceeducative.journey;

import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.directory.Directory;

/** Where a journey takes place: the people at work, and what only a desk of the house knows. */
interface Ground {

  Staffroom staffroom();

  Directory directory();

  FamilyDesk families();
}
