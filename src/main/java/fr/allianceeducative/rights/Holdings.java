package fr.allianceeducative.rights;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;
import java.util.Map;

/** What the database holds about a pupil; the room reads it through {@link PersonsDesk}. */
public interface Holdings {

  /** The rows of a table that belong to the case, oldest first: values of the columns that are handed over, by name. */
  List<Map<String, Object>> rows(Inventory.Table table, CaseNumber number, long pupilId);
}
