package fr.allianceeducative.remediation;

import fr.allianceeducative.directory.SchoolType;
import java.util.List;

/** The schemes that exist for pupils of a kind of school, with their conditions. */
public interface SchemeTable {

  List<Scheme> schemesFor(SchoolType type);
}
