package fr.allianceeducative.family.process;

import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.family.Holder;
import fr.allianceeducative.family.LinkLimits;
import fr.allianceeducative.kernel.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks {@code family-link-limits.dmn}. */
@Component
class DecisionLinkLimits implements LinkLimits {

  private static final String TABLE = "family-link-limits";

  private final DecisionTables tables;

  DecisionLinkLimits(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public int linksPerDay(Holder holder) {
    return limit(holder, "linksPerDay");
  }

  @Override
  public int wrongDates(Holder holder) {
    return limit(holder, "wrongDates");
  }

  private int limit(Holder holder, String name) {
    if (tables.row(TABLE, Map.of("holder", holder.name())).get(name) instanceof Number number && number.intValue() > 0) {
      return number.intValue();
    }
    throw new Refusal("La table des liens personnels ne dit pas combien de liens et de dates fausses sont admis : prévenez l’administration du logiciel.");
  }
}
