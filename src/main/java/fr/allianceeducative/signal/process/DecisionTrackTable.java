package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.signal.SituationInFigures;
import fr.allianceeducative.signal.SuggestedTrack;
import fr.allianceeducative.signal.Track;
import fr.allianceeducative.signal.TrackTable;
import fr.allianceeducative.signal.Urgency;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks {@code choose-track.dmn}. */
@Component
class DecisionTrackTable implements TrackTable {

  private static final String DECISION = "choose-track";

  private final DecisionTables tables;

  DecisionTrackTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public SuggestedTrack suggest(SituationInFigures situation) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("score", situation.score());
    inputs.put("legalThreshold", situation.legalThreshold());
    inputs.put("declaredUrgency", situation.declared().name());
    inputs.put("age", situation.age());
    inputs.put("alreadyFollowed", situation.alreadyFollowed());
    inputs.put("alreadyLeft", situation.alreadyLeft());
    Map<String, Object> row = tables.row(DECISION, inputs);
    return new SuggestedTrack(
        Track.valueOf((String) row.get("track")), Urgency.valueOf((String) row.get("urgency")), (String) row.get("delay"));
  }
}
