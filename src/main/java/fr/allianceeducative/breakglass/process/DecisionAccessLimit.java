package fr.allianceeducative.breakglass.process;

import fr.allianceeducative.breakglass.ExceptionalAccessLimit;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks {@code exceptional-access-limit.dmn}. */
@Component
class DecisionAccessLimit implements ExceptionalAccessLimit {

  private static final String DECISION = "exceptional-access-limit";

  private final DecisionTables tables;

  DecisionAccessLimit(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public int mostPerDay() {
    Object most = tables.row(DECISION, Map.of("who", "STAFF")).get("mostPerDay");
    if (most instanceof Number number && number.intValue() > 0) {
      return number.intValue();
    }
    throw new Refusal("La table des accès exceptionnels ne dit pas combien une personne peut en ouvrir par jour : prévenez l’administration du logiciel.");
  }
}
